using System.Text.Json.Serialization;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Choices;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Preselection;

/// <summary>
/// Shortlists whom the chair chose, or the proposal when the chair chose nothing. Running twice is harmless: the
/// votes of closed ballots do not change, and who is shortlisted already stays so.
/// </summary>
public sealed class ApplyShortlistActivity(
    BallotRecords ballots,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    ChoiceProposals proposals,
    StatusChanges changes
)
{
    [Function(nameof(ApplyShortlistActivity))]
    public async Task<ShortlistOutcome> RunAsync(
        [ActivityTrigger] ShortlistInput input,
        CancellationToken cancellationToken
    )
    {
        var call = input.Call;
        var id = PreselectionBallots.Id(call, PreselectionBallots.Shortlist, input.Group);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(call.Procedure, id, cancellationToken);
        var chosen =
            votes.Count == 0
                ? await ProposedAsync(ballot, cancellationToken)
                : [.. votes[0].Candidates.Select(candidate => candidate.Candidate)];
        var shortlisted = 0;
        foreach (var candidate in chosen)
        {
            var changed = await changes.ApplyAsync(
                call.Procedure,
                candidate,
                PreselectionBallots.Eligible,
                CandidateStatus.Shortlisted,
                call.Step,
                cancellationToken
            );
            shortlisted += changed.Count;
        }

        return new ShortlistOutcome(shortlisted, votes.Count == 0);
    }

    private async Task<IReadOnlyList<CandidateId>> ProposedAsync(Ballot ballot, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(ballot.Procedure, cancellationToken);
        var all = await candidates.ListAsync(ballot.Procedure, cancellationToken);

        // Final answers only: who was shortlisted by an earlier run of this activity must stay in the proposal.
        var asked = ballot.Candidates.ToHashSet();
        var left = all.Where(c => asked.Contains(c.Id) && !c.Status.IsFinal);
        var stage = definition.Stages.First(s => s.Id == ballot.Stage);
        var proposal = await proposals.MakeAsync(
            ballot,
            definition,
            left.Select(candidate => candidate.Id),
            stage.MaximumShortlist,
            cancellationToken
        );
        return proposal.Candidates;
    }
}

/// <summary>
/// Input of <see cref="ApplyShortlistActivity"/>: the stage's call, which it was in the first version, and the group.
/// </summary>
/// <param name="Group">The priority group that the ballots were about; null: everybody who was left.</param>
public sealed record ShortlistInput(ProcedureId Procedure, string Stage, int Round, string? Group = null)
{
    [JsonIgnore]
    public StageCall Call => new(Procedure, Stage, Round);

    public static ShortlistInput Of(StageCall call, string? group) =>
        new(call.Procedure, call.Stage, call.Round, group);
}

/// <summary>How the shortlist came about.</summary>
/// <param name="Shortlisted">Candidates on it.</param>
/// <param name="ByRule">The chair did not choose, so that the proposal holds.</param>
public sealed record ShortlistOutcome(int Shortlisted, bool ByRule)
{
    /// <summary>The recruiter ended the question without a result.</summary>
    public static ShortlistOutcome Unresolved { get; } = new(0, ByRule: false) { IsUnresolved = true };

    [JsonIgnore]
    public bool IsUnresolved { get; private init; }
}
