using Recruitment.Committee.Scores;
using Recruitment.Records;

namespace Recruitment.Stages.Preselection;

/// <summary>A candidate on the shortlist's form.</summary>
/// <param name="Score">Null when nobody scored the candidate.</param>
/// <param name="Falls">Texts of the required criteria with too low an average.</param>
public sealed record ShortlistFormCandidate(
    CandidateId Id,
    string Label,
    CandidateScore? Score,
    IReadOnlyList<string> Falls,
    bool Proposed,
    bool Chosen
);
