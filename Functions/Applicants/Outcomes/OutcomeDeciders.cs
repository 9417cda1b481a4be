using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Outcomes;

/// <summary>
/// Finds whose decision a final answer is: UAVG art. 40 asks for a person. It is who voted on the last ballot of the step
/// that was counted, and the recruiter where that ballot counted by the recruiter's decision. Where the step itself asks
/// nobody about candidates, such as the appointment, it is who decided last before it. Of a procedure that was stopped it is
/// who stopped it, and of one that somebody ended because nobody was left to get the offer, they.
/// </summary>
public sealed class OutcomeDeciders(ProcedureRecords procedures, BallotRecords ballots)
{
    /// <summary>The stages that decide on candidates by votes, of which a later step carries out what was decided.</summary>
    private static readonly StageKind[] Deciding =
    [
        StageKind.Preselection,
        StageKind.Interviews,
        StageKind.Recommendation,
        StageKind.Decision,
    ];

    /// <summary>Empty: nobody's. Of a candidate who declined it is the candidate's own, which is not asked here.</summary>
    public async Task<IReadOnlyList<PersonId>> FindAsync(OutcomeInput input, CancellationToken cancellationToken)
    {
        if (input.DecidedBy.Count > 0)
        {
            return input.DecidedBy;
        }

        var procedure = await procedures.GetAsync(input.Procedure, cancellationToken);
        if (procedure.Outcome == ProcedureOutcome.Cancelled)
        {
            return [procedure.CancelledBy ?? People.RecruiterId];
        }

        if (procedure.ClosedBy is { } by)
        {
            return [by];
        }

        var definition = await procedures.GetDefinitionAsync(input.Procedure, cancellationToken);
        var stages = definition.Stages.Select(stage => stage.Id).ToList();
        if (Step.In(input.Step, stages) is not { } step)
        {
            return [];
        }

        var all = await ballots.ListAsync(input.Procedure, cancellationToken);
        var own = all.Where(ballot => Step.In(ballot.Id, stages) == step);
        var here = await LastAsync(own, cancellationToken);
        var kind = definition.Stages[stages.IndexOf(step.Stage)].Kind;

        // Of the checks it is human resources who decide, and they say so (OutcomeInput.DecidedBy).
        if (here.Count > 0 || kind == StageKind.Checks)
        {
            return here;
        }

        var before = definition.Stages.Take(stages.IndexOf(step.Stage)).Reverse();
        foreach (var stage in before.Where(stage => Deciding.Contains(stage.Kind)))
        {
            var there = await LastAsync(all.Where(ballot => ballot.Stage == stage.Id), cancellationToken);
            if (there.Count > 0)
            {
                return there;
            }
        }

        return [];
    }

    /// <summary>Who decided on the last of these ballots that was counted with a vote; scores alone decide nothing.</summary>
    private async Task<IReadOnlyList<PersonId>> LastAsync(
        IEnumerable<Ballot> asked,
        CancellationToken cancellationToken
    )
    {
        foreach (var ballot in asked.Where(ballot => ballot.ClosedAt is not null).Reverse())
        {
            var votes = await ballots.VotesAsync(ballot.Procedure, ballot.Id, cancellationToken);
            if (votes.Any(Decides) && ballot.Ruling is not { WithoutResult: true })
            {
                return
                [
                    .. votes.Select(vote => vote.Voter),
                    .. ballot.Ruling is { } ruling ? [ruling.By] : Array.Empty<PersonId>(),
                ];
            }
        }

        return [];
    }

    private static bool Decides(Vote vote) =>
        vote.Choice is not null || vote.Candidates.Any(said => said.Choice is not null || said.Rank is not null);
}
