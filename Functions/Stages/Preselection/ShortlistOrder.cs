using Recruitment.Procedures;

namespace Recruitment.Stages.Preselection;

/// <summary>Input of <see cref="ApplyShortlistActivity"/>.</summary>
/// <param name="Group">The priority group that the ballots were about; null: everybody who was left.</param>
public sealed record ShortlistOrder(StageCall Call, string? Group);
