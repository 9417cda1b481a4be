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

    public static IReadOnlyList<TermMoment> Of(Term term, StageDefinition stage, SchoolCalendar calendar)
    {
        var plan = stage.TermEnd ?? new TermEndPlan();
        var asked = TermRules.AskOn(term.LastDay, plan.DecideMonthsBefore, calendar);
        var moments = new List<TermMoment> { At(asked, nameof(TermAskedMail), 0) };
        var reminders = stage
            .RemindDaysBefore.Select(days => calendar.AddWorkingDays(term.DecideBy, -days))
            .Where(day => day > asked)
            .Distinct()
            .Order();
        moments.AddRange(reminders.Select((day, index) => At(day, nameof(TermReminderMail), index + 1)));

        var number = 0;
        for (var day = calendar.Next(term.DecideBy); day <= term.LastDay; day = calendar.Next(day))
        {
            moments.Add(At(day, nameof(TermAlarmMail), ++number));
        }

        moments.Add(At(term.LastDay.AddDays(1), nameof(TermPassedMail), 0));
        return moments;
    }

    private static TermMoment At(DateOnly day, string kind, int number) =>
        new(DutchTime.At(day, StartOfWork), kind, number);
}

/// <summary>A mail that is due at a moment while the board has not decided.</summary>
/// <param name="Kind">The mail.</param>
/// <param name="Number">Makes the mail's key unique within the term.</param>
public sealed record TermMoment(DateTimeOffset At, string Kind, int Number);
