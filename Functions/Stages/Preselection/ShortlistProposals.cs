using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Procedures.Definition;
using Recruitment.Records;

namespace Recruitment.Stages.Preselection;

/// <summary>Makes the proposal for a shortlist from the scores of the committee.</summary>
public sealed class ShortlistProposals(BallotRecords ballots)
{
    /// <param name="shortlist">The chair's ballot.</param>
    /// <param name="inOrderOfReceipt">The candidates who are still in the procedure.</param>
    public async Task<ShortlistProposal> MakeAsync(
        Ballot shortlist,
        ProcedureDefinition definition,
        IEnumerable<CandidateId> inOrderOfReceipt,
        CancellationToken cancellationToken
    )
    {
        var id = PreselectionBallots.ScoresFor(shortlist);
        var scores = await ballots.GetAsync(shortlist.Procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(shortlist.Procedure, id, cancellationToken);
        var averages = ScoreAverages.Of(votes, definition.Vacancy.Criteria);
        var stage = definition.Stages.First(s => s.Id == shortlist.Stage);
        return new ShortlistProposal(
            scores,
            averages,
            ShortlistRules.Propose(inOrderOfReceipt, averages, stage.MaximumShortlist)
        );
    }
}
