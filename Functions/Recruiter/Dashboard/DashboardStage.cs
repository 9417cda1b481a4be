using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>A stage on the timeline.</summary>
/// <param name="Marker">Class of the list item: <c>done</c>, <c>current</c> or none.</param>
public sealed record DashboardStage(StageStatus Status, string Title, string? Marker)
{
    public string Id => Status.Id;
    public bool IsCurrent => Marker == "current";
    public DateTimeOffset? ClosesAt => Status.ClosesAt;

    /// <summary>In the reader's language.</summary>
    public static DashboardStage Of(StageDates dates, Procedure procedure, ProcedureDefinition definition)
    {
        var stage = definition.Stages.First(s => s.Id == dates.StageId);
        var language = ReaderLanguage.Current;
        var marker =
            procedure.CurrentStage == dates.StageId ? "current"
            : dates.EndedAt is not null ? "done"
            : null;
        return new DashboardStage(StageStatus.Of(dates, stage, language), StageTitles.Of(stage, language), marker);
    }
}
