using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Stages.TermEnd;

/// <summary>
/// The moments of a term without a decision, in order: the board is asked, reminded; from its deadline on the recruiter
/// is alarmed every working day until the last day of the term; after that day the recruiter hears what follows by law.
/// Nobody gets a notice that nobody decided.
/// </summary>
public static class TermMoments
{
    private static readonly TimeOnly StartOfWork = new(9, 0);

    public static IReadOnlyList<TermMoment> Of(Term term, StageDefinition stage, string region)
    {
        var plan = stage.TermEnd ?? new TermEndPlan();
        var asked = TermRules.AskOn(term.LastDay, plan.DecideMonthsBefore, region);
        var moments = new List<TermMoment> { At(asked, nameof(TermAskedMail), 0) };
        var reminders = stage
            .RemindDaysBefore.Select(days => SchoolCalendar.AddWorkingDays(term.DecideBy, -days, region))
            .Where(day => day > asked)
            .Distinct()
            .Order();
        moments.AddRange(reminders.Select((day, index) => At(day, nameof(TermReminderMail), index + 1)));

        var number = 0;
        for (
            var day = SchoolCalendar.Next(term.DecideBy, region);
            day <= term.LastDay;
            day = SchoolCalendar.Next(day, region)
        )
        {
            moments.Add(At(day, nameof(TermAlarmMail), ++number));
        }

        moments.Add(At(term.LastDay.AddDays(1), nameof(TermPassedMail), 0));
        return moments;
    }

    private static TermMoment At(DateOnly day, string kind, int number) =>
        new(DutchTime.At(day, StartOfWork), kind, number);
}
