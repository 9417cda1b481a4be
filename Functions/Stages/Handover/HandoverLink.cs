using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Handover;

/// <summary>The checklist of a handover, for the appointed, who hand over, and the recruiter: each can tick off.</summary>
public sealed class HandoverLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    HandoverRecords handovers,
    AuditLog audit,
    TimeProvider clock,
    Pages pages
) : ILinkHandler
{
    public const string Name = "handover";

    /// <summary>The form's field, once for each thing that is done: its place on the checklist from 0.</summary>
    public const string DoneField = "done";

    public string Purpose => Name;

    public Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        ShowAsync(link, saved: false, StatusCodes.Status200OK, cancellationToken);

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(link, cancellationToken) is not { IsOpen: true } open)
        {
            return await ShowAsync(link, saved: false, StatusCodes.Status409Conflict, cancellationToken);
        }

        var done = request.Form[DoneField].Select(NumberOf).OfType<int>().ToList();
        var before = open.Agenda.Done.Count;
        var after = await handovers.PutAsync(
            link.Procedure,
            open.Agenda.Stage,
            found => (found ?? open.Agenda).Tick(done, link.Holder, clock.GetUtcNow()),
            cancellationToken
        );
        if (after.Done.Count > before)
        {
            await audit.AppendAsync(link.Procedure, "HandoverTicked", link.Step, link.Holder, cancellationToken);
            await client.WakeAsync($"{link.Procedure}-{link.Step}", StageEvents.Acted, cancellationToken);
        }

        return await ShowAsync(link, saved: true, StatusCodes.Status200OK, cancellationToken);
    }

    private static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<IResult> ShowAsync(Link link, bool saved, int status, CancellationToken cancellationToken) =>
        await FindAsync(link, cancellationToken) is { } model
            ? await pages.PrivateAsync<HandoverPage>(model with { Saved = saved }, status)
            : await pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound);

    /// <summary>Null when the holder has no part in it (any more), or the data are erased.</summary>
    private async Task<HandoverPageModel?> FindAsync(Link link, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var stage = definition?.Stages.FirstOrDefault(s => s.Kind == StageKind.Handover);
        return
            procedure is not null
            && definition is not null
            && stage?.Handover is { } plan
            && await TakesPartAsync(link, definition.People, cancellationToken)
            && await handovers.FindAsync(link.Procedure, stage.Id, cancellationToken) is { } agenda
            ? new HandoverPageModel
            {
                Brand = definition.Organisation.Brand,
                Function = definition.Vacancy.Function,
                Plan = plan,
                Agenda = agenda,
                StartsOn = procedure.StartsOn?.Date,
                IsOpen = agenda.EndedAt is null && procedure.IsAt(link.Step),
            }
            : null;
    }

    private async Task<bool> TakesPartAsync(Link link, People people, CancellationToken cancellationToken)
    {
        var person = new PersonId(link.Holder);
        return person == People.RecruiterId
            || people.PredecessorIds.Contains(person)
            || await candidates.FindAsync(link.Procedure, new CandidateId(link.Holder), cancellationToken)
                is { Status: CandidateStatus.Appointed };
    }
}
