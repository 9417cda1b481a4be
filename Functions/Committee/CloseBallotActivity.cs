using Recruitment.Audit;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>
/// Closes a ballot and tells how it ended. Running twice is harmless: the first moment of closing stays, and no vote
/// is taken after it.
/// </summary>
public sealed class CloseBallotActivity(BallotRecords ballots, OpenTasks tasks, AuditLog audit)
{
    [Function(nameof(CloseBallotActivity))]
    public async Task<BallotResult> RunAsync(
        [ActivityTrigger] BallotClosing closing,
        CancellationToken cancellationToken
    )
    {
        await audit.AppendAsync(closing.Procedure, "BallotClosed", closing.Ballot, null, cancellationToken);
        var ballot = await ballots.ChangeAsync(
            closing.Procedure,
            closing.Ballot,
            b => b.ClosedAt is null ? b with { ClosedAt = closing.ClosedAt } : b,
            cancellationToken
        );
        await tasks.SetAsync(closing.Procedure, closing.Ballot, ballot.Stage, [], cancellationToken);
        var votes = await ballots.VotesAsync(closing.Procedure, closing.Ballot, cancellationToken);
        var voted = votes.Select(vote => vote.Voter).Where(ballot.Voters.Contains).ToList();
        return new BallotResult(
            voted,
            [.. ballot.Voters.Except(voted)],
            voted.Count >= ballot.Quorum || ballot.Ruling is not null,
            ballot.AboutProcedure || ballot.Candidates.Count > 0
        )
        {
            IsRuled = ballot.Ruling is not null,
            IsWithoutResult = ballot.Ruling is { WithoutResult: true },
        };
    }
}

/// <summary>Input of <see cref="CloseBallotActivity"/>. UTC.</summary>
public sealed record BallotClosing(ProcedureId Procedure, string Ballot, DateTimeOffset ClosedAt);

/// <summary>How a ballot ended. The votes themselves are in the records (<see cref="BallotRecords"/>).</summary>
/// <param name="QuorumReached">Or the recruiter decided that what was answered counts.</param>
/// <param name="HadCandidates">False when it was about candidates and nobody was selected, so that nobody was asked.</param>
public sealed record BallotResult(
    IReadOnlyList<PersonId> Voted,
    IReadOnlyList<PersonId> Missing,
    bool QuorumReached,
    bool HadCandidates = true
)
{
    /// <inheritdoc cref="BallotCount.IsRuled"/>
    public bool IsRuled { get; init; }

    /// <summary>The recruiter ended it without a result.</summary>
    public bool IsWithoutResult { get; init; }
}
