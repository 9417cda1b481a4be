using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Choices;
using Recruitment.Committee.Ties;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Counts who goes on after a round of interviews, and records it of each who does. Running twice is harmless: the
/// votes of a closed ballot do not change, and who goes on already stays so.
/// </summary>
public sealed class ApplyNextRoundActivity(
    BallotRecords ballots,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    ChoiceProposals proposals,
    RecordStore records,
    StatusChanges changes
)
{
    [Function(nameof(ApplyNextRoundActivity))]
    public async Task<NextRoundOutcome> RunAsync(
        [ActivityTrigger] NextRoundInput input,
        CancellationToken cancellationToken
    )
    {
        var call = input.Call;
        var id = call.Ballot(NextRound.Question);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var left = all.Where(c => ballot.Candidates.Contains(c.Id) && !c.Status.IsFinal).Select(c => c.Id).ToList();
        var goingOn = await DecidedAsync(input, ballot, left, cancellationToken);
        foreach (var candidate in goingOn)
        {
            await changes.ApplyAsync(
                call.Procedure,
                candidate,
                NextRound.Eligible,
                CandidateStatus.Shortlisted,
                call.Step,
                cancellationToken
            );
        }

        return new NextRoundOutcome(goingOn.Count, [.. left.Except(goingOn)]);
    }

    private async Task<IReadOnlyList<CandidateId>> DecidedAsync(
        NextRoundInput input,
        Ballot ballot,
        IReadOnlyList<CandidateId> left,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(ballot.Procedure, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == ballot.Stage);
        var maximum = stage.Interviews?.MaximumNext ?? left.Count;
        var proposal = await proposals.MakeAsync(ballot, definition, left, maximum, cancellationToken);
        if (!input.QuorumReached)
        {
            return proposal.Candidates;
        }

        var votes = await ballots.VotesAsync(ballot.Procedure, ballot.Id, cancellationToken);
        var tie = await records.FindAsync<TieDecision>(
            TieDecision.Path(ballot.Procedure, input.Call.Step),
            cancellationToken
        );
        return NextRoundRules.Count(ballot, votes, left, proposal.Averages, maximum, tie);
    }
}

/// <summary>Input of <see cref="ApplyNextRoundActivity"/>.</summary>
/// <param name="QuorumReached">Enough members voted; else the proposal holds.</param>
public sealed record NextRoundInput(StageCall Call, bool QuorumReached);

/// <summary>How it was decided who goes on after a round of interviews.</summary>
/// <param name="GoingOn">How many do.</param>
/// <param name="NotGoingOn">Who are to get their answer.</param>
public sealed record NextRoundOutcome(int GoingOn, IReadOnlyList<CandidateId> NotGoingOn);
