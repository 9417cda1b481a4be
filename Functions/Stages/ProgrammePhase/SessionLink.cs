using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition.Programmes;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>A coach's link to a session: report that it took place and who was there, move it, or cancel it.</summary>
public sealed class SessionLink(
    ProcedureRecords procedures,
    PhaseRecords phases,
    PhaseReading reading,
    TimeProvider clock
) : ILinkPage<SessionPage, SessionPageModel>
{
    public const string Name = "session";

    public string Purpose => Name;

    public async Task<SessionPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        if (
            definition?.People.CoachIds.Contains(new PersonId(link.Holder)) != true
            || SessionKey.Parse(link.Step) is not { } key
            || await phases.FindAsync(link.Procedure, key.Step, cancellationToken) is not { } agenda
            || agenda.Session(key.Number) is not { } session
        )
        {
            return null;
        }

        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        return new SessionPageModel
        {
            Brand = definition.Organisation.Brand,
            Programme = definition.Vacancy.Function,
            Key = key,
            Plan = definition.Stages.First(s => s.Id == agenda.Stage).Phase!.Sessions[key.Number - 1], // an agenda has a plan
            Session = session,
            Teams = await reading.TeamsAsync(agenda, key.Number, definition, cancellationToken),
            Open = session.Outcome is null && procedure?.IsAt(key.Step) == true,
            Begun = clock.GetUtcNow() >= session.Start,
        };
    }

    public async Task<LinkAnswer<SessionPageModel>> AnswerAsync(
        LinkPost post,
        SessionPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.Open)
        {
            return LinkAnswer.TooLate(page with { Answer = SessionAnswer.Closed });
        }

        var teams = page.Teams.Select(team => team.Id).ToList();
        var answer = SessionAnswer.Closed;
        await phases.ChangeAsync(
            post.Link.Procedure,
            page.Key.Step,
            agenda =>
                agenda.With(
                    page.Key.Number,
                    session =>
                    {
                        (answer, var changed) = SessionForm.Apply(post.Form, session, teams, clock.GetUtcNow());
                        return changed;
                    }
                ),
            cancellationToken
        );
        var now = await FindAsync(post.Link, post.Request, cancellationToken) ?? page;
        now = now with { Answer = answer };
        return answer switch
        {
            SessionAnswer.Reported or SessionAnswer.Moved or SessionAnswer.Cancelled => LinkAnswer.Recorded(
                $"Session{answer}",
                now
            ) with
            {
                Step = page.Key.Step,
            },
            SessionAnswer.Closed => LinkAnswer.TooLate(now),
            _ => LinkAnswer.Invalid(now with { Posted = SessionFields.Of(post.Form, now.Session) }),
        };
    }
}

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

    /// <summary>Names of those who prepare, where the session is for them.</summary>
    public IEnumerable<string> Preparers =>
        Plan.Group == SessionGroup.Preparation
            ? Teams.SelectMany(team => team.Enrolment!.Preparers).Select(preparer => preparer.Name)
            : [];

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
