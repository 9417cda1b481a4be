using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Stages.Handover;

/// <summary>The sentences of a handover that are not on a page or in a mail's body.</summary>
internal static class HandoverTexts
{
    public static Texts Resources { get; } = new(typeof(HandoverTexts));

    public static string TitleOf(HandoverSession session, HandoverPlan plan) =>
        session.Number == 0 ? Resources["Shadowing"] : plan.Meetings[session.Number - 1].Title;

    /// <summary>The day with the hours, or from which day to which.</summary>
    public static string When(HandoverSession session)
    {
        var (first, last) = (DutchTime.DayOf(session.Start), DutchTime.DayOf(session.End));
        return first == last
            ? $"{DutchTime.Date(first)}, {DutchTime.Hours(session.Start, session.End)}"
            : DutchTime.Period(first, last);
    }
}
