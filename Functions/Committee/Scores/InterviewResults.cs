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

    /// <summary>What somebody who decides reads of a candidate's interviews; null when nobody scored the candidate.</summary>
    public InterviewStanding? StandingOf(CandidateId candidate) =>
        AverageSum.Of(Averages.Find(candidate), Definition.CriteriaInInterviews()) is { } sum
            ? new InterviewStanding(sum, RoundsOf(candidate))
            : null;

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

/// <summary>A candidate's average over all interviews, how it is made, and that of each round beside it.</summary>
public sealed record InterviewStanding(AverageSum Sum, IReadOnlyList<RoundScore> Rounds);

/// <summary>What the committee scored in one round of interviews.</summary>
/// <param name="Stage">The round's stage.</param>
public sealed record InterviewRound(StageDefinition Stage, IReadOnlyList<Vote> Votes);

/// <summary>What a candidate scored in one round of interviews.</summary>
/// <param name="Title">Of the round's stage.</param>
/// <param name="Weighted">The average over the criteria by weight, from 1 to 5.</param>
public sealed record RoundScore(string Title, decimal Weighted);
