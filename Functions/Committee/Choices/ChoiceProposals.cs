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
        IReadOnlyList<CandidateId> left = [.. inOrderOfReceipt];
        return new ChoiceProposal(scores, averages, ProposalRules.Propose(left, averages, maximum))
        {
            Votes = votes,
            AtTheBorder = ProposalRules.AtTheBorder(left, averages, maximum),
        };
    }
}

/// <summary>What voters decide by.</summary>
/// <param name="ScoreBallot">The ballot with the scores, which gives candidates their letters.</param>
/// <param name="Candidates">The proposal.</param>
public sealed record ChoiceProposal(Ballot ScoreBallot, ScoreAverages Averages, IReadOnlyList<CandidateId> Candidates)
{
    /// <summary>The scores and remarks of which the averages are made.</summary>
    public IReadOnlyList<Vote> Votes { get; init; } = [];

    /// <summary>Those with the same average of whom not all fit in the proposal; empty: the averages decide.</summary>
    public IReadOnlyList<CandidateId> AtTheBorder { get; init; } = [];
}

/// <summary>
/// The proposal for who goes on: the candidates with the highest weighted averages; equals, and those whom nobody
/// scored, in order of receipt.
/// </summary>
public static class ProposalRules
{
    public static IReadOnlyList<CandidateId> Propose(
        IEnumerable<CandidateId> inOrderOfReceipt,
        ScoreAverages averages,
        int maximum
    ) => [.. averages.Order(inOrderOfReceipt).Take(maximum)];

    /// <summary>Those with the same average of whom some are in the proposal and others are not.</summary>
    public static IReadOnlyList<CandidateId> AtTheBorder(
        IEnumerable<CandidateId> inOrderOfReceipt,
        ScoreAverages averages,
        int maximum
    )
    {
        var ordered = averages.Order(inOrderOfReceipt).ToList();
        return
            ordered.Count > maximum
            && AverageOf(ordered[maximum]) is { } last
            && AverageOf(ordered[maximum - 1]) == last
            ? [.. ordered.Where(candidate => AverageOf(candidate) == last)]
            : [];

        decimal? AverageOf(CandidateId candidate) => averages.Find(candidate)?.Weighted;
    }
}
