using Recruitment.Procedures;

namespace Recruitment.Stages.References;

/// <summary>Input of <see cref="CheckReferencesActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
public sealed record ReferencesOrder(StageCall Call, ReferencePhase Phase, DateTimeOffset Now);
