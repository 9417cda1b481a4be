using Recruitment.Definition;

namespace Recruitment.Stages.TermEnd;

/// <summary>
/// What the employer owes when notice comes late or not at all: BW 7:668(3)(a), version of 2026-01-01. A month's pay when
/// it is missed, in proportion when it is late.
/// </summary>
/// <param name="DaysLate">Days after the last day of notice.</param>
/// <param name="Least">In euros, gross, as far as the pay is known.</param>
/// <param name="Most">The same, of the highest pay and the largest size.</param>
public sealed record NoticePenalty(int DaysLate, decimal? Least, decimal? Most)
{
    /// <param name="today">Day in Europe/Amsterdam.</param>
    public static NoticePenalty On(DateOnly today, DateOnly lastDay, AppointmentTerms terms)
    {
        var notice = TermRules.NoticeBy(lastDay);
        var month = lastDay.DayNumber - notice.DayNumber;
        var late = Math.Clamp(today.DayNumber - notice.DayNumber, 0, month);
        var share = (decimal)late / month;
        return new NoticePenalty(
            late,
            Round(terms.MonthlyPay?.Minimum * terms.Fte?.Minimum * share),
            Round(terms.MonthlyPay?.Maximum * terms.Fte?.Maximum * share)
        );
    }

    /// <summary>When notice is missed altogether.</summary>
    public static NoticePenalty Whole(DateOnly lastDay, AppointmentTerms terms) => On(lastDay, lastDay, terms);

    private static decimal? Round(decimal? amount) =>
        amount is { } euros ? Math.Round(euros, 0, MidpointRounding.AwayFromZero) : null;
}
