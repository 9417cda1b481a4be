using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Authorisation;

/// <summary>The form on which an approver approves the vacancy or not.</summary>
public sealed record AuthorisationFormModel
{
    public required Organisation Organisation { get; init; }
    public required Vacancy Vacancy { get; init; }

    /// <summary>Every stage with its dates.</summary>
    public required IReadOnlyList<StageStatus> Planned { get; init; }

    /// <summary>An <see cref="AuthorisationChoice"/>; null: none made yet.</summary>
    public string? Choice { get; init; }
    public string? Reason { get; init; }
}
