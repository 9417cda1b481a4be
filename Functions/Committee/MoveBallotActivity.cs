using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>
/// Changes the deadline that an open ballot tells. Running twice is harmless: what is told is the same the second time.
/// </summary>
public sealed class MoveBallotActivity(BallotRecords ballots)
{
    [Function(nameof(MoveBallotActivity))]
    public Task RunAsync([ActivityTrigger] BallotMove move, CancellationToken cancellationToken) =>
        ballots.ChangeAsync(
            move.Procedure,
            move.Ballot,
            ballot =>
                ballot.ClosedAt is null
                    ? ballot with
                    {
                        ClosesAt = move.ClosesAt,
                        Extensions = Math.Max(ballot.Extensions, move.Extensions),
                    }
                    : ballot,
            cancellationToken
        );
}

/// <summary>Input of <see cref="MoveBallotActivity"/>: the deadline of an open ballot changes. UTC.</summary>
/// <param name="Extensions">How often it was extended for want of a quorum.</param>
public sealed record BallotMove(ProcedureId Procedure, string Ballot, DateTimeOffset ClosesAt, int Extensions = 0);
