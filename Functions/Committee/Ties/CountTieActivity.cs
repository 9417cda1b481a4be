using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Ties;

/// <summary>
/// Counts a second ballot among candidates who are tied, and writes down in which order they stand. Running twice is
/// harmless: the votes of a closed ballot do not change.
/// </summary>
public sealed class CountTieActivity(
    BallotRecords ballots,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    RecordStore records,
    AuditLog audit
)
{
    /// <returns>False when it is a tie again, and nothing decides it.</returns>
    [Function(nameof(CountTieActivity))]
    public async Task<bool> RunAsync([ActivityTrigger] TieCount count, CancellationToken cancellationToken)
    {
        var call = count.Call;
        var votes = await ballots.VotesAsync(call.Procedure, count.Ballot, cancellationToken);
        var left = await LeftAsync(count, cancellationToken);
        var byVotes = TieRules.Order(count.Tie, left, votes, casting: null);
        var casting = byVotes is null ? await CastingAsync(call, votes, cancellationToken) : null;
        var order = byVotes ?? (casting is null ? null : TieRules.Order(count.Tie, left, votes, casting));
        if (order is null)
        {
            await audit.AppendAsync(call.Procedure, "TieAgain", count.Ballot, null, cancellationToken);
            return false;
        }

        await audit.AppendAsync(call.Procedure, "TieBroken", count.Ballot, casting?.Voter.Value, cancellationToken);
        await records.ChangeAsync<TieDecision>(
            TieDecision.Path(call.Procedure, call.Step),
            earlier =>
                earlier
                ?? new TieDecision
                {
                    Order = order,
                    Ballot = count.Ballot,
                    CastBy = casting?.Voter,
                },
            cancellationToken
        );
        return true;
    }

    private async Task<IReadOnlyList<CandidateId>> LeftAsync(TieCount count, CancellationToken cancellationToken)
    {
        var tied = count.Tie.Groups.SelectMany(group => group).ToHashSet();
        var all = await candidates.ListAsync(count.Call.Procedure, cancellationToken);
        return [.. all.Where(c => tied.Contains(c.Id) && !c.Status.IsFinal).Select(c => c.Id)];
    }

    /// <summary>The chair's vote, where the definition lets it decide; null also when the chair did not vote.</summary>
    private async Task<Vote?> CastingAsync(
        StageCall call,
        IReadOnlyList<Vote> votes,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == call.Stage);
        return stage.TieBreak == TieBreak.Chair
            ? votes.FirstOrDefault(vote => vote.Voter == definition.People.ChairId)
            : null;
    }
}

/// <summary>Input of <see cref="CountTieActivity"/>: on which ballot, and who were tied. Ids only.</summary>
public sealed record TieCount(StageCall Call, string Ballot, Tie Tie);
