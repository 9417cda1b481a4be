using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>What no longer fits in the planning, in sentences for the recruiter.</summary>
internal static class PlanRemarks
{
    public static IReadOnlyList<string> Of(Procedure procedure, ProcedureDefinition definition) =>
        procedure.EndedAt is null ? [.. Overtaken(procedure, definition)] : [];

    /// <summary>Stages to come that are planned before an earlier one closes: they begin when it has.</summary>
    private static IEnumerable<string> Overtaken(Procedure procedure, ProcedureDefinition definition)
    {
        var latest = DateOnly.MinValue;
        var until = "";
        foreach (var dates in procedure.Timeline.Where(d => d.EndedAt is null))
        {
            var title = Title(dates, definition);
            DateOnly?[] planned = [dates.Deadline?.Date, dates.InterviewDay?.Date];
            if (dates.StartedAt is null && Earliest([dates.Starts?.Date, .. planned]) < latest)
            {
                yield return DashboardTexts.With(
                    "RemarkOvertaken",
                    title,
                    DutchTime.Date(Earliest([dates.Starts?.Date, .. planned])!.Value), // A comparison with null is false.
                    until,
                    DutchTime.Date(latest)
                );
            }

            if (Last(dates) is { } last && last > latest)
            {
                (latest, until) = (last, title);
            }
        }
    }

    private static DateOnly? Earliest(IEnumerable<DateOnly?> days) => days.Min();

    private static DateOnly? Last(StageDates dates) =>
        dates is { StartedAt: not null, ClosesAt: { } closes }
            ? DutchTime.DayOf(closes)
            : new[] { dates.Starts?.Date, dates.Deadline?.Date, dates.InterviewDay?.Date }.Max();

    private static string Title(StageDates dates, ProcedureDefinition definition) =>
        StageTitles.Of(definition.Stages.First(s => s.Id == dates.StageId), definition.Organisation.Language);
}
