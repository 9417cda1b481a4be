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
    IReadOnlyList<string> Falls
)
{
    public required bool Proposed { get; init; }
    public required bool Chosen { get; init; }

    /// <summary>Null: it is shown when it is asked for.</summary>
    public ReadableApplication? Application { get; init; }

    /// <summary>The voter asked to see it.</summary>
    public bool IsOpened { get; init; }

    /// <summary>How the average is made; null when nobody scored the candidate.</summary>
    public AverageSum? Sum { get; init; }
    public IReadOnlyList<Remark> Remarks { get; init; } = [];
}
