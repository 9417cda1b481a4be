namespace Recruitment.Demo.Play;

/// <summary>What somebody does because of a mail, and how long after it.</summary>
internal sealed record Reaction(TimeSpan After, Func<Task> Act);
