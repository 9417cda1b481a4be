using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>What the committee scored and remarked in all rounds of interviews together.</summary>
/// <param name="Rounds">Those in which anybody scored, in order.</param>
public sealed record InterviewResults(ProcedureDefinition Definition, IReadOnlyList<InterviewRound> Rounds)
{
    public IReadOnlyList<Vote> Votes => [.. Rounds.SelectMany(round => round.Votes)];

    /// <summary>
    /// Every score counts the same, in whichever round it was given; an assignment counts as one more criterion.
    /// </summary>
    public ScoreAverages Averages => ScoreAverages.Of(Votes, Definition.CriteriaInInterviews());

    /// <summary>The candidate's weighted average in each round; only in those in which anybody scored the candidate.</summary>
    public IReadOnlyList<RoundScore> RoundsOf(CandidateId candidate)
    {
        var language = Definition.Organisation.Language;
        return
        [
            .. from round in Rounds
            let averages = ScoreAverages.Of(round.Votes, Definition.CriteriaIn(round.Stage))
            let score = averages.Find(candidate)
            where score is not null
            select new RoundScore(StageTitles.Of(round.Stage, language), score.Weighted),
        ];
    }
}
