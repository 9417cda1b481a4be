using Recruitment.Calendar;
using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Rules;

/// <summary>Dates must come one after the other once they are placed in the calendar.</summary>
internal static class TimelineRules
{
    /// <param name="definition">Without other faults in its dates and region.</param>
    public static IEnumerable<Fault> Check(ProcedureDefinition definition, DateOnly today) =>
        TimelinePlan.Resolve(definition, today).SelectMany(Check);

    private static IEnumerable<Fault> Check(StageDates dates, int index)
    {
        (ResolvedDate? Date, string Member)[] members =
        [
            (dates.Starts, "starts"),
            (dates.Deadline, "deadline"),
            (dates.InterviewDay, "interviews/day"),
            .. dates.Sessions.Select((day, number) => ((ResolvedDate?)day, $"phase/sessions/{number}/day")),
        ];
        foreach (var (date, member) in members)
        {
            if (date is not null && TimelinePlan.IsOutOfOrder(date))
            {
                yield return new Fault($"/{index}/{member}", "DatePassed", date.Date);
            }
        }

        if (dates.InterviewDay?.Date <= dates.Deadline?.Date)
        {
            yield return new Fault(
                $"/{index}/interviews/day",
                "InterviewsBeforeDeadline",
                dates.InterviewDay!.Date, // A comparison with null is false.
                dates.Deadline!.Date
            );
        }
    }
}
