namespace Recruitment.Procedures;

/// <summary>Something happens to a stage's run at a moment of the orchestration's clock (UTC).</summary>
public sealed record StageMoment(StageCall Call, DateTimeOffset Now);
