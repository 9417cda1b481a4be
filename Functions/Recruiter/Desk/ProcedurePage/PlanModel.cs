using Recruitment.Calendar;
using Recruitment.Html;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Plan;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>A procedure's dates: the picture, where they come from, and what of them can be moved.</summary>
/// <param name="Stages">All but the last, which keeps data by law.</param>
public sealed record PlanModel(ProcedurePlace Place, PlanPictureModel Picture, IReadOnlyList<DashboardStage> Stages)
{
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    /// <summary>Why what was asked was not done.</summary>
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>What was posted and refused, by name of the field; null when nothing was.</summary>
    public IReadOnlyDictionary<string, string>? Posted { get; init; }

    /// <summary>Id of a stage's part of the page.</summary>
    public static string AnchorOf(string stage) => DashboardFields.AnchorOf(stage);

    /// <summary>The stage whose dates were refused.</summary>
    public string PostedStage => Posted?.GetValueOrDefault("stage") ?? "";

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    public bool CanBeMoved(DashboardStage stage) =>
        Place.Mine.Procedure.IsUnderWay
        && stage.Status is { EndedAt: null, ClosesByLaw: false }
        && (stage.Status.StartedAt is null || stage.ClosesAt is not null || stage.Status.InterviewDay is not null);

    /// <summary>The fields of a stage's form, with the day that is in each.</summary>
    public IReadOnlyList<PlanField> FieldsOf(DashboardStage stage)
    {
        var status = stage.Status;
        var hasStarted = status.StartedAt is not null;
        var fields = new List<PlanField>();
        if (!hasStarted)
        {
            fields.Add(Field(PlanFieldKind.Starts, "starts", status.Starts?.Date));
        }

        if (hasStarted ? stage.ClosesAt is not null : status.Deadline is not null)
        {
            var closes = stage.ClosesAt is { } at && hasStarted ? DutchTime.DayOf(at) : status.Deadline?.Date;
            fields.Add(Field(PlanFieldKind.Deadline, "deadline", closes));
        }

        if (status.InterviewDay is { } interviews)
        {
            fields.Add(Field(PlanFieldKind.InterviewDay, "interviewDay", interviews.Date));
        }

        return fields;

        PlanField Field(PlanFieldKind kind, string name, DateOnly? day) =>
            new(kind, name, PostedStage == stage.Id ? Posted!.GetValueOrDefault(name) : day?.ToString("yyyy-MM-dd"));
    }
}

/// <summary>A day of a stage to fill in.</summary>
/// <param name="Value">As the field has it; null: empty.</param>
public sealed record PlanField(PlanFieldKind Kind, string Name, string? Value);

/// <summary>Which day of a stage it is.</summary>
public enum PlanFieldKind
{
    Starts,
    Deadline,
    InterviewDay,
}
