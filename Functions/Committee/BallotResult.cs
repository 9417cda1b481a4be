using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>How a ballot ended. The votes themselves are in the records (<see cref="BallotRecords"/>).</summary>
/// <param name="HadCandidates">False when it was about candidates and nobody was selected, so that nobody was asked.</param>
public sealed record BallotResult(
    IReadOnlyList<PersonId> Voted,
    IReadOnlyList<PersonId> Missing,
    bool QuorumReached,
    bool HadCandidates = true
);
