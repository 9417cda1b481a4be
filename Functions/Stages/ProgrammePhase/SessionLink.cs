using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>A coach's link to a session: report that it took place and who was there, move it, or cancel it.</summary>
public sealed class SessionLink(
    ProcedureRecords procedures,
    PhaseRecords phases,
    PhaseReading reading,
    AuditLog audit,
    TimeProvider clock,
    Pages pages
) : ILinkHandler
{
    public const string Name = "session";

    public string Purpose => Name;

    public Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        ShowAsync(link, null, cancellationToken);

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(link, cancellationToken) is not { } page)
        {
            return await ShowAsync(link, null, cancellationToken);
        }

        if (!page.Open)
        {
            return await ShowAsync(link, SessionAnswer.Closed, cancellationToken);
        }

        var teams = page.Teams.Select(team => team.Id).ToList();
        var answer = SessionAnswer.Closed;
        await phases.ChangeAsync(
            link.Procedure,
            page.Key.Step,
            agenda =>
                agenda.With(
                    page.Key.Number,
                    session =>
                    {
                        (answer, var changed) = SessionForm.Apply(request.Form, session, teams, clock.GetUtcNow());
                        return changed;
                    }
                ),
            cancellationToken
        );
        if (answer is SessionAnswer.Reported or SessionAnswer.Moved or SessionAnswer.Cancelled)
        {
            await audit.AppendAsync(link.Procedure, $"Session{answer}", link.Step, link.Holder, cancellationToken);
            await client.WakeAsync($"{link.Procedure}-{page.Key.Step}", StageEvents.Acted, cancellationToken);
        }

        return await ShowAsync(link, answer, cancellationToken);
    }

    private async Task<IResult> ShowAsync(Link link, SessionAnswer? answer, CancellationToken cancellationToken) =>
        await FindAsync(link, cancellationToken) is { } page
            ? await pages.PrivateAsync<SessionPage>(page with { Answer = answer }, StatusOf(answer))
            : await pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound);

    /// <summary>Null when there is no such session or coach (any more).</summary>
    private async Task<SessionPageModel?> FindAsync(Link link, CancellationToken cancellationToken)
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

    private static int StatusOf(SessionAnswer? answer) =>
        answer switch
        {
            null or SessionAnswer.Reported or SessionAnswer.Moved or SessionAnswer.Cancelled => StatusCodes.Status200OK,
            SessionAnswer.Closed => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
