using Recruitment.Committee.Scores;
using Recruitment.Records;

namespace Recruitment.Committee.Choices;

/// <summary>A candidate on a form that asks who goes on.</summary>
/// <param name="Score">Null when nobody scored the candidate.</param>
/// <param name="Falls">Texts of the required criteria with too low an average.</param>
public sealed record ChoiceFormCandidate(
    CandidateId Id,
    string Label,
    CandidateScore? Score,
    IReadOnlyList<string> Falls,
    bool Proposed,
    bool Chosen
);
