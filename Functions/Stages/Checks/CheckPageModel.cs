using Recruitment.Html;

namespace Recruitment.Stages.Checks;

/// <summary>The page on which somebody looks at a candidate's documents and decides.</summary>
public sealed record CheckPageModel
{
    public required CheckAccess Access { get; init; }

    /// <summary>The page's own address, for the documents.</summary>
    public required string Address { get; init; }

    /// <summary>Whether a decision can be made: everything is there, and nobody decided.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was wrong with what was posted.</summary>
    public CheckFault? Fault { get; init; }

    public IReadOnlyList<FieldFault> Faults =>
        Fault is { } fault
            ?
            [
                new FieldFault(
                    fault == CheckFault.NothingChosen ? CheckLink.Confirm : CheckLink.ReasonField,
                    CheckTexts.Of(fault)
                ),
            ]
            : [];

    public CandidateChecks Checks => Access.Checks;
    public string Sector => Access.Definition.Vacancy.Sector;
}
