using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>What the votes of the board come to.</summary>
/// <param name="Choice">A <see cref="DecisionChoice"/>.</param>
/// <param name="Prefers">Who goes first instead, with <see cref="DecisionChoice.Prefer"/>.</param>
/// <param name="Reasons">Of the members who decided so.</param>
public sealed record BoardDecision(string Choice, CandidateId? Prefers, IReadOnlyList<string> Reasons)
{
    /// <summary>About whom the council's advice was weighed; absent when it was not asked.</summary>
    public CandidateId? Weighed { get; init; }

    /// <summary>Whether the council's conditions are met.</summary>
    public bool FollowsConditions { get; init; }

    /// <summary>When board and council consulted, where the board tells it.</summary>
    public DateOnly? ConsultedOn { get; init; }
}
