namespace Recruitment.Stages.Decision;

/// <summary>What follows from the decision for the council.</summary>
/// <param name="SuspendedUntil">UTC; null: the decision can be carried out.</param>
public sealed record CouncilNoticeDue(DateTimeOffset? SuspendedUntil);
