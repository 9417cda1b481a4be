using Recruitment.Correspondence;
using Recruitment.Definition;

namespace Recruitment.Stages.Recommendation;

/// <summary>What a recommendation came to.</summary>
public sealed record RecommendationLetter : Letter
{
    public RecommendationLetter(Letter letter)
        : base(letter) { }

    public required int Voters { get; init; }

    /// <summary>Names, the first choice first; empty: nobody is appointable.</summary>
    public required IReadOnlyList<string> Ranking { get; init; }

    /// <summary>Whether the participation council is asked before the board decides.</summary>
    public bool CouncilIsNext => Definition.Stages.Any(stage => stage.Kind == StageKind.Advice);
}
