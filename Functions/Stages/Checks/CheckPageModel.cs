using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Stages.Checks;

/// <summary>The page on which somebody looks at a candidate's documents and decides.</summary>
public sealed record CheckPageModel
{
    public required CheckCase Case { get; init; }

    /// <summary>The page's own address, for the documents.</summary>
    public required string Address { get; init; }

    /// <summary>Whether something can be decided.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>For the recruiter: where dates are moved and people replaced.</summary>
    public required Uri? Dashboard { get; init; }

    /// <summary>What was posted and refused, and what was wrong with it.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    public CandidateChecks Checks => Case.Checks;
    public string Sector => Case.Definition.Vacancy.Sector;

    /// <summary>What can still be recorded as seen on paper.</summary>
    public IReadOnlyList<string> Unsettled => [.. Checks.Unsettled];

    /// <summary>What was handed in and waits to be seen.</summary>
    public IReadOnlyList<string> Unseen => [.. Checks.Unseen];

    public IReadOnlyList<string> Waivable => [.. Checks.Unsettled.Where(Case.MayWaive)];

    /// <summary>What was typed into a field of one of the forms; empty for the others.</summary>
    public string TypedIn(CheckAction form, string field) => IsTyped(form) ? Typed.GetValueOrDefault(field, "") : "";

    public bool IsChosen(CheckAction answer) => Typed.GetValueOrDefault(CheckFields.Answer) == CheckFields.Word(answer);

    public string? FaultOf(string id) => Faults.FirstOrDefault(fault => fault.Field == id)?.Message;

    private bool IsTyped(CheckAction form) =>
        IsChosen(form) || (form == CheckAction.Confirm && (IsChosen(CheckAction.Return) || HasNoAnswer));

    private bool HasNoAnswer => Typed.GetValueOrDefault(CheckFields.Answer, "").Length == 0;
}
