using Microsoft.AspNetCore.Http;
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
