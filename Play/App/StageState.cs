namespace Recruitment.Play.App;

/// <summary>A stage's dates, as the API tells.</summary>
/// <param name="Kind">Null once the definition is erased.</param>
internal sealed record StageState(string Id, string? Kind, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt);
