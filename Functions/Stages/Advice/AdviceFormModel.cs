using Recruitment.Definition;

namespace Recruitment.Stages.Advice;

/// <summary>The request to the council, with the form that answers it.</summary>
public sealed record AdviceFormModel
{
    public required Vacancy Vacancy { get; init; }

    public required CouncilRight Right { get; init; }

    /// <summary>Which right the council has, and where it is written (WMS art. 7a).</summary>
    public required string RightSentence { get; init; }

    /// <summary>Members of the committee who voted.</summary>
    public required int CommitteeVotes { get; init; }

    /// <summary>In the order of the recommendation.</summary>
    public required IReadOnlyList<AdviceFormCandidate> Candidates { get; init; }

    public bool IsConsent => Right == CouncilRight.Consent;
}
