using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>The names of the fields in a grid of scores.</summary>
public static class ScoreFieldNames
{
    public static string Score(CandidateId candidate, string criterion) => $"score-{candidate}-{criterion}";

    public static string Remark(CandidateId candidate) => $"remark-{candidate}";
}
