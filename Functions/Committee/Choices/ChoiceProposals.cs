using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Committee.Choices;

/// <summary>Makes the proposal for who goes on from the scores of the committee in the same step.</summary>
public sealed class ChoiceProposals(BallotRecords ballots)
{
    private const string Scores = "scores";

    /// <param name="choice">The ballot that asks who goes on; its question is one word.</param>
    /// <param name="inOrderOfReceipt">The candidates who are still in the procedure.</param>
    /// <param name="maximum">Candidates at most.</param>
    public async Task<ChoiceProposal> MakeAsync(
        Ballot choice,
        ProcedureDefinition definition,
        IEnumerable<CandidateId> inOrderOfReceipt,
        int maximum,
        CancellationToken cancellationToken
    )
    {
        var id = choice.Id[..(choice.Id.LastIndexOf('-') + 1)] + Scores;
        var scores = await ballots.GetAsync(choice.Procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(choice.Procedure, id, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == choice.Stage);
        var averages = ScoreAverages.Of(votes, definition.CriteriaIn(stage));
        return new ChoiceProposal(scores, averages, ProposalRules.Propose(inOrderOfReceipt, averages, maximum));
    }
}
