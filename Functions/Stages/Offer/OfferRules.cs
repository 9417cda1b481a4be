using Recruitment.Calendar;

namespace Recruitment.Stages.Offer;

/// <summary>How an offer changes. Each gives the same offer back when nothing changes.</summary>
public static class OfferRules
{
    /// <summary>The candidate's answer; the first one holds.</summary>
    public static JobOffer Answer(JobOffer offer, OfferAnswer answer, string? reason, DateTimeOffset now) =>
        offer.IsOpen(now) ? offer with { Answer = answer, AnsweredAt = now, Reason = reason } : offer;

    /// <summary>The candidate asks for a talk, which extends the deadline, once.</summary>
    /// <param name="extension">Working days that are added.</param>
    public static JobOffer AskTalk(JobOffer offer, string question, int extension, string region, DateTimeOffset now) =>
        offer.IsOpen(now) && offer.TalkAskedAt is null
            ? Extend(offer with { TalkAskedAt = now, Question = question }, extension, region)
            : offer;

    /// <summary>The recruiter moved the deadline; a talk that was asked for still extends it.</summary>
    public static JobOffer Move(
        JobOffer offer,
        DateTimeOffset closesAt,
        DateTimeOffset endsAt,
        int extension,
        string region
    )
    {
        if (offer.PlannedClosesAt == closesAt || offer.Answer is not null)
        {
            return offer;
        }

        var moved = offer with { PlannedClosesAt = closesAt, ClosesAt = closesAt, EndsAt = endsAt };
        return offer.TalkAskedAt is null ? moved : Extend(moved, extension, region);
    }

    /// <summary>Ends an offer that nobody answered in time, or whose candidate is gone.</summary>
    public static JobOffer Settle(JobOffer offer, bool gone, DateTimeOffset now)
    {
        if (offer.Answer is not null)
        {
            return offer;
        }

        return gone ? offer with { Answer = OfferAnswer.Gone, AnsweredAt = now }
            : now >= offer.EndsAt ? offer with { Answer = OfferAnswer.Lapsed, AnsweredAt = now }
            : offer;
    }

    /// <summary>Working days from the offer to its planned deadline: what the next candidate gets as well.</summary>
    public static int WorkingDays(JobOffer offer, string region)
    {
        var last = DutchTime.DayOf(offer.PlannedClosesAt);
        var days = 0;
        for (
            var day = SchoolCalendar.Next(DutchTime.DayOf(offer.OfferedAt), region);
            day <= last;
            day = SchoolCalendar.Next(day, region)
        )
        {
            days++;
        }

        return Math.Max(days, 1);
    }

    private static JobOffer Extend(JobOffer offer, int extension, string region)
    {
        var from = offer.ClosesAt > offer.TalkAskedAt ? offer.ClosesAt : offer.TalkAskedAt;
        var closes = SchoolCalendar.AddWorkingDays(DutchTime.DayOf(from ?? offer.ClosesAt), extension, region);
        var ends = SchoolCalendar.AddWorkingDays(closes, extension, region);
        return offer with { ClosesAt = DutchTime.EndOfDay(closes), EndsAt = DutchTime.EndOfDay(ends) };
    }
}
