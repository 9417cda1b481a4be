using Recruitment.Calendar;

namespace Recruitment.Stages.TermEnd;

/// <summary>The days of a fixed term, and how it changes by a decision. BW 7:668, version of 2026-01-01.</summary>
public static class TermRules
{
    /// <summary>A term of this length or longer that ends on a calendar date needs notice in writing (668(2)).</summary>
    private const int ShortestWithNotice = 6;

    /// <summary>Months before the last day at which notice is given at the latest (668(1)).</summary>
    private const int NoticeMonths = 1;

    /// <summary>Working days that are kept between the board's deadline and the last day of notice; our choice.</summary>
    private const int Margin = 10;

    public static DateOnly LastDay(DateOnly startsOn, int months) => startsOn.AddMonths(months).AddDays(-1);

    public static bool NeedsNotice(int months) => months >= ShortestWithNotice;

    /// <summary>The last day on which notice is in time.</summary>
    public static DateOnly NoticeBy(DateOnly lastDay) => lastDay.AddMonths(-NoticeMonths);

    /// <summary>The day on which the board is asked.</summary>
    public static DateOnly AskOn(DateOnly lastDay, int monthsBefore, SchoolCalendar calendar) =>
        calendar.OnOrBefore(lastDay.AddMonths(-monthsBefore));

    /// <summary>The day by which the board decides; a day that the recruiter chose counts until the last day of notice.</summary>
    public static DateOnly DecideBy(DateOnly lastDay, int monthsBefore, DateOnly? chosen, SchoolCalendar calendar)
    {
        var asked = AskOn(lastDay, monthsBefore, calendar);
        var notice = NoticeBy(lastDay);
        var day = chosen >= asked ? chosen.Value : calendar.AddWorkingDays(notice, -Margin);
        return day > asked && day < notice ? day : notice;
    }

    /// <summary>
    /// Takes a decision: the next term starts the day after, unless there is none or the chain rule makes it permanent.
    /// A term that has its decision stays as it is.
    /// </summary>
    public static Term Decide(Term term, TermNotice notice)
    {
        if (term.IsClosed || notice.Number != term.Number)
        {
            return term;
        }

        var decided = term with { Notices = [.. term.Notices, notice] };
        if (notice is not { Decision: TermDecision.Extend, Months: { } months, PassesChain: false })
        {
            return decided with { IsClosed = true };
        }

        var starts = term.LastDay.AddDays(1);
        return decided with
        {
            Number = term.Number + 1,
            Months = months,
            AllMonths = term.AllMonths + months,
            StartsOn = starts,
            LastDay = LastDay(starts, months),
        };
    }

    /// <summary>Notes that the mails about decisions went out.</summary>
    public static Term Sent(Term term, IReadOnlyCollection<int> numbers, DateTimeOffset now) =>
        term.Notices.Any(n => n.SentAt is null && numbers.Contains(n.Number))
            ? term with
            {
                Notices =
                [
                    .. term.Notices.Select(n =>
                        n.SentAt is null && numbers.Contains(n.Number) ? n with { SentAt = now } : n
                    ),
                ],
            }
            : term;
}
