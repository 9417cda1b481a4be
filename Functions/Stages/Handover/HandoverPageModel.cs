using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Stages.Handover;

/// <summary>The page with what happens around the start, and the checklist.</summary>
public sealed record HandoverPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required HandoverPlan Plan { get; init; }
    public required HandoverAgenda Agenda { get; init; }

    /// <summary>The first day of work.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Whether something can still be ticked off.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The form was just posted.</summary>
    public bool Saved { get; init; }
}
