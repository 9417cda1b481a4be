using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Recruiter.Desk.Plan;
using Recruitment.Recruiter.Desk.Starting.Drafts;
using Recruitment.Recruiter.Desk.Starting.Fields;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>A step of the form in which a procedure is prepared.</summary>
public sealed record DraftPageModel
{
    public required DeskVisitor Visitor { get; init; }

    /// <summary>As it is kept.</summary>
    public required StartDraft Draft { get; init; }

    /// <summary>The function or the programme; null: none is filled in.</summary>
    public string? Function { get; init; }

    public required IReadOnlyList<DraftStep> Steps { get; init; }

    /// <summary>What the step asks; empty for the review and the JSON.</summary>
    public IReadOnlyList<FormElement> Elements { get; init; } = [];

    /// <summary>What is wrong in this step, told once it was looked for.</summary>
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>The last step; null: this is another.</summary>
    public DraftReview? Review { get; init; }

    /// <summary>The definition as JSON, or what was typed; null: this is another step.</summary>
    public string? Json { get; init; }

    public DraftNotice? Notice { get; init; }

    public DraftStep Step => Steps.FirstOrDefault(step => step.IsCurrent) ?? Steps[0];

    /// <summary>The step after this one; null: it is the last.</summary>
    public DraftStep? Next => Steps.SkipWhile(step => !step.IsCurrent).Skip(1).FirstOrDefault();
}

/// <summary>A step, as the navigation shows it.</summary>
/// <param name="Id">Of <see cref="DraftParts"/>.</param>
/// <param name="Open">How much in it is wrong or missing.</param>
public sealed record DraftStep(string Id, string Title, string Address, int Open, bool IsCurrent);

/// <summary>What there is to look at before a procedure is started.</summary>
public sealed record DraftReview
{
    /// <summary>What keeps it from being started, with the address of where it is mended.</summary>
    public IReadOnlyList<MessageLink> Faults { get; init; } = [];

    /// <summary>What deserves a second look and stops nothing, in sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Each date as it was written, what it became, and why.</summary>
    public IReadOnlyList<ReviewedDate> Dates { get; init; } = [];

    /// <summary>Null: it is not known on which days people work.</summary>
    public PlanPictureModel? Plan { get; init; }

    /// <summary>The visitor takes part as recruiter or HR, or sees every procedure: they will find it at their desk.</summary>
    public bool IsOfVisitor { get; init; }

    /// <summary>The name of the own template that it was made from; null: it was not.</summary>
    public string? Template { get; init; }

    /// <summary>What is wrong with the name of a template.</summary>
    public FormError? TemplateFault { get; init; }

    /// <summary>The name that was typed for a template.</summary>
    public string TemplateName { get; init; } = "";
}

/// <param name="Stage">Of which it is a date; the function itself otherwise.</param>
/// <param name="What">What happens then.</param>
public sealed record ReviewedDate(string Stage, string What, PlannedDate Date);

/// <summary>What was just done with a draft, or could not be.</summary>
public enum DraftNotice
{
    Saved,

    /// <summary>It was kept as a template.</summary>
    Template,

    /// <summary>It was changed elsewhere after the page was opened: what is shown now is not kept yet.</summary>
    Stale,
}
