namespace Recruitment.Stages.References;

/// <summary>How a phase of the references stands: ids and numbers.</summary>
/// <param name="Awaited">What has not come yet.</param>
/// <param name="AnybodyLeft">Whether anybody is still to be chosen from.</param>
/// <param name="WorkingDays">Length of the phase; null: until the stage's deadline.</param>
public sealed record ReferencesState(IReadOnlyList<ReferenceAsk> Awaited, bool AnybodyLeft, int? WorkingDays);
