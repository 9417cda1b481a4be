using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Reads what a coach posted about a session, and applies it.</summary>
internal static class SessionForm
{
    public const string ActionField = "action";
    public const string Report = "report";
    public const string Move = "move";
    public const string Cancel = "cancel";
    public const string PresentField = "present";

    /// <summary>The value of <see cref="PresentField"/> when no team was there.</summary>
    public const string NoTeam = "nobody";
    public const string DayField = "day";
    public const string FromField = "from";
    public const string UntilField = "until";
    public const string ReasonField = "reason";
    public const int MaxCharacters = 2000;

    /// <summary>What the posted form makes of a session; the session as it was when it can't be done.</summary>
    /// <param name="teams">Who take part in it; anybody else posted as present is passed over.</param>
    public static (SessionAnswer Answer, PlannedSession Session) Apply(
        IFormCollection form,
        PlannedSession session,
        IReadOnlyList<CandidateId> teams,
        DateTimeOffset now
    )
    {
        if (session.Outcome is not null)
        {
            return (SessionAnswer.Closed, session);
        }

        switch (form[ActionField].ToString())
        {
            case Report when now < session.Start:
                return (SessionAnswer.NotBegun, session);
            case Report:
                var posted = form[PresentField].ToHashSet();
                var present = teams.Where(team => posted.Contains(team.Value)).ToList();
                return present.Count > 0 || posted.Contains(NoTeam)
                    ? (SessionAnswer.Reported, SessionRules.Report(session, present, now))
                    : (SessionAnswer.NobodyTicked, session);
            case Move:
                return Moment(form, now) is var (start, end) && (start, end) != (session.Start, session.End)
                    ? (SessionAnswer.Moved, SessionRules.Move(session, start, end))
                    : (SessionAnswer.NoMoment, session);
            case Cancel:
                return Cancelled(form[ReasonField].ToString().Trim(), session);
            default:
                return (SessionAnswer.NothingChosen, session);
        }
    }

    private static (SessionAnswer, PlannedSession) Cancelled(string reason, PlannedSession session) =>
        reason.Length switch
        {
            0 => (SessionAnswer.ReasonMissing, session),
            > MaxCharacters => (SessionAnswer.ReasonTooLong, session),
            _ => (SessionAnswer.Cancelled, SessionRules.Cancel(session, reason)),
        };

    /// <summary>Null when it is no moment to come, or further ahead than anybody plans.</summary>
    private static (DateTimeOffset Start, DateTimeOffset End)? Moment(IFormCollection form, DateTimeOffset now)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (
            !DateOnly.TryParseExact(form[DayField], "yyyy-MM-dd", invariant, default, out var day)
            || !TimeOnly.TryParseExact(form[FromField], "HH:mm", invariant, default, out var from)
            || !TimeOnly.TryParseExact(form[UntilField], "HH:mm", invariant, default, out var until)
        )
        {
            return null;
        }

        var (start, end) = (DutchTime.At(day, from), DutchTime.At(day, until));
        return start > now && end > start && start < now.AddDays(SessionRules.MaxDaysAhead) ? (start, end) : null;
    }
}

/// <summary>What became of what a coach posted about a session.</summary>
public enum SessionAnswer
{
    Reported,
    Moved,
    Cancelled,

    /// <summary>The session ended before, or the phase is over; what was recorded stands.</summary>
    Closed,

    /// <summary>A report before the session began.</summary>
    NotBegun,

    /// <summary>A report that says of no team that it was there, nor that none was.</summary>
    NobodyTicked,

    /// <summary>No day, not a day and times that a session can be moved to, or those that it has.</summary>
    NoMoment,
    ReasonMissing,
    ReasonTooLong,
    NothingChosen,
}
