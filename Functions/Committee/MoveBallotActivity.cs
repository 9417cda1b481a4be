using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>
/// Changes the deadline that an open ballot tells. Running twice is harmless: the deadline is the same the second time.
/// </summary>
public sealed class MoveBallotActivity(BallotRecords ballots)
{
    [Function(nameof(MoveBallotActivity))]
    public Task RunAsync([ActivityTrigger] BallotMove move, CancellationToken cancellationToken) =>
        ballots.ChangeAsync(
            move.Procedure,
            move.Ballot,
            ballot =>
                ballot.ClosedAt is null && ballot.ClosesAt != move.ClosesAt
                    ? ballot with
                    {
                        ClosesAt = move.ClosesAt,
                    }
                    : ballot,
            cancellationToken
        );
}

/// <summary>Input of <see cref="MoveBallotActivity"/>: the deadline of an open ballot changes. UTC.</summary>
public sealed record BallotMove(ProcedureId Procedure, string Ballot, DateTimeOffset ClosesAt);
