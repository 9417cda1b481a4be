namespace Recruitment.Demo.Play;

/// <summary>A stage's dates, as the API tells.</summary>
internal sealed record StageState(string Id, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt);
