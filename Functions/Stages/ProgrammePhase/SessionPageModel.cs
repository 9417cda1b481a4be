using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition.Programmes;
using Recruitment.Html;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>The page on which a coach reports on a session, moves it or cancels it.</summary>
public sealed record SessionPageModel
{
    public required Brand Brand { get; init; }

    /// <summary>Title of the programme.</summary>
    public required string Programme { get; init; }
    public required SessionKey Key { get; init; }
    public required ProgrammeSession Plan { get; init; }
    public required PlannedSession Session { get; init; }

    /// <summary>The contacts of the teams that take part.</summary>
    public required IReadOnlyList<Candidate> Teams { get; init; }

    /// <summary>Whether anything can still be changed.</summary>
    public required bool Open { get; init; }

    /// <summary>It has begun, so that it can be reported on.</summary>
    public required bool Begun { get; init; }

    /// <summary>What became of what was posted; absent when the page is only shown.</summary>
    public SessionAnswer? Answer { get; init; }

    /// <summary>What was posted and refused.</summary>
    public SessionFields? Posted { get; init; }

    /// <summary>What the forms are filled with.</summary>
    public SessionFields Fields => Posted ?? SessionFields.Of(Session);
}

/// <summary>The values of the forms to move and to cancel a session.</summary>
/// <param name="Day">As <c>yyyy-MM-dd</c>.</param>
/// <param name="From">As <c>HH:mm</c>.</param>
/// <param name="Until">As <c>HH:mm</c>.</param>
public sealed record SessionFields(string Day, string From, string Until, string Reason)
{
    public static SessionFields Of(PlannedSession session) =>
        new(
            DutchTime.DayOf(session.Start).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DutchTime.Local(session.Start).ToString("HH':'mm", CultureInfo.InvariantCulture),
            DutchTime.Local(session.End).ToString("HH':'mm", CultureInfo.InvariantCulture),
            ""
        );

    /// <summary>As posted; what was not is as the session is.</summary>
    public static SessionFields Of(IFormCollection form, PlannedSession session)
    {
        var now = Of(session);
        return new(
            (string?)form[SessionForm.DayField] ?? now.Day,
            (string?)form[SessionForm.FromField] ?? now.From,
            (string?)form[SessionForm.UntilField] ?? now.Until,
            (string?)form[SessionForm.ReasonField] ?? now.Reason
        );
    }
}
