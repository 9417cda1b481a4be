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
    public static JobOffer AskTalk(
        JobOffer offer,
        string question,
        int extension,
        SchoolCalendar calendar,
        DateTimeOffset now
    ) =>
        offer.IsOpen(now) && offer.TalkAskedAt is null
            ? Extend(
                offer with
                {
                    TalkAskedAt = now,
                    Question = question,
                    Talks = offer.Talks + 1,
                },
                extension,
                calendar
            )
            : offer;

    /// <summary>The recruiter moved the deadline; a talk that was asked for still extends it.</summary>
    public static JobOffer Move(
        JobOffer offer,
        DateTimeOffset closesAt,
        DateTimeOffset endsAt,
        int extension,
        SchoolCalendar calendar
    )
    {
        if (offer.PlannedClosesAt == closesAt || offer.Answer is not null)
        {
            return offer;
        }

        var moved = offer with { PlannedClosesAt = closesAt, ClosesAt = closesAt, EndsAt = endsAt };
        return offer.TalkAskedAt is null ? moved : Extend(moved, extension, calendar);
    }

    /// <summary>
    /// The candidate is told of another version of the terms: about that a talk can be asked again, and there is as much
    /// time to answer as after a talk.
    /// </summary>
    /// <param name="version">Number of the version, the latest.</param>
    /// <param name="extension">Working days from now at least.</param>
    public static JobOffer Revise(
        JobOffer offer,
        int version,
        int extension,
        SchoolCalendar calendar,
        DateTimeOffset now
    )
    {
        if (version == offer.Version || offer.Answer is not null)
        {
            return offer;
        }

        var revised = offer with { Version = version, TalkAskedAt = null, OverdueSince = null };
        var days = Math.Max(extension, 1);
        var closes = DutchTime.EndOfDay(calendar.AddWorkingDays(DutchTime.DayOf(now), days));
        return closes <= offer.ClosesAt
            ? revised
            : revised with
            {
                ClosesAt = closes,
                EndsAt = DutchTime.EndOfDay(calendar.AddWorkingDays(DutchTime.DayOf(closes), days)),
            };
    }

    /// <summary>Whether the time to answer was over before it was extended.</summary>
    public static bool IsOverdue(JobOffer offer, DateTimeOffset now) =>
        offer.OverdueSince is not null || now >= offer.ClosesAt;

    /// <summary>The recruiter takes back an offer that was not answered in time; the first decision holds.</summary>
    public static JobOffer TakeBack(JobOffer offer, OfferRuling ruling) =>
        offer.Answer is null && IsOverdue(offer, ruling.At)
            ? offer with
            {
                Answer = OfferAnswer.Lapsed,
                AnsweredAt = ruling.At,
                Ruling = ruling,
            }
            : offer;

    /// <summary>
    /// Ends an offer whose candidate is gone; one of before version 5 also when nobody answered in time, which others only
    /// note.
    /// </summary>
    public static JobOffer Settle(JobOffer offer, bool gone, DateTimeOffset now)
    {
        if (offer.Answer is not null)
        {
            return offer;
        }

        if (offer is { StaysOpen: true, OverdueSince: null } && now >= offer.ClosesAt && !gone)
        {
            return offer with { OverdueSince = offer.ClosesAt };
        }

        return gone ? offer with { Answer = OfferAnswer.Gone, AnsweredAt = now }
            : !offer.StaysOpen && now >= offer.EndsAt ? offer with { Answer = OfferAnswer.Lapsed, AnsweredAt = now }
            : offer;
    }

    /// <summary>Working days from the offer to its planned deadline: what the next candidate gets as well.</summary>
    public static int WorkingDays(JobOffer offer, SchoolCalendar calendar)
    {
        var last = DutchTime.DayOf(offer.PlannedClosesAt);
        var days = 0;
        for (var day = calendar.Next(DutchTime.DayOf(offer.OfferedAt)); day <= last; day = calendar.Next(day))
        {
            days++;
        }

        return Math.Max(days, 1);
    }

    private static JobOffer Extend(JobOffer offer, int extension, SchoolCalendar calendar)
    {
        var from = offer.ClosesAt > offer.TalkAskedAt ? offer.ClosesAt : offer.TalkAskedAt;
        var closes = calendar.AddWorkingDays(DutchTime.DayOf(from ?? offer.ClosesAt), extension);
        var ends = calendar.AddWorkingDays(closes, extension);
        return offer with { ClosesAt = DutchTime.EndOfDay(closes), EndsAt = DutchTime.EndOfDay(ends) };
    }
}
