using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>How it was decided who goes on after a round of interviews.</summary>
/// <param name="GoingOn">How many do.</param>
/// <param name="NotGoingOn">Who are to get their answer.</param>
public sealed record NextRoundOutcome(int GoingOn, IReadOnlyList<CandidateId> NotGoingOn);
