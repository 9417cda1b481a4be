namespace Recruitment.Play;

/// <summary>What somebody does because of a mail, and when.</summary>
internal sealed record Reaction(DateTimeOffset When, Func<Task> Act);
