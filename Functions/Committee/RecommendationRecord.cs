using System.Text.Json.Serialization;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>The committee's recommendation, for the board that decides; one for each round.</summary>
public sealed record RecommendationRecord
{
    public required int Round { get; init; }

    /// <summary>Members who voted.</summary>
    public required int Voters { get; init; }

    /// <summary>Who is recommended, the first choice first; empty: nobody is appointable.</summary>
    public required IReadOnlyList<CandidateId> Ranking { get; init; }

    /// <summary>Everybody on the ballot, the recommended first.</summary>
    public required IReadOnlyList<RecommendedCandidate> Candidates { get; init; }

    /// <summary>Why members found nobody appointable.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>
    /// Nobody has a majority, and no majority finds nobody appointable: the committee has not come to a recommendation.
    /// The same holds when no vote was left to count.
    /// </summary>
    [JsonIgnore]
    public bool IsDivided =>
        Ranking.Count == 0
        && Candidates.Any(candidate => Voters == 0 || candidate.Appointable > 0)
        && Reasons.Count * 2 <= Voters;

    /// <param name="step">Of the recommendation stage, with its round.</param>
    public static string Path(ProcedureId procedure, string step) =>
        $"{RecordPaths.Stage(procedure, step)}recommendation.json";
}
