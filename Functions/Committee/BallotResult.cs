using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>How a ballot ended. The votes themselves are in the records (<see cref="BallotRecords"/>).</summary>
public sealed record BallotResult(
    IReadOnlyList<PersonId> Voted,
    IReadOnlyList<PersonId> Missing,
    bool QuorumReached
);
