using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Handover;

/// <summary>The checklist of a handover, for the appointed, who hand over, and the recruiter: each can tick off.</summary>
public sealed class HandoverLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    HandoverRecords handovers,
    TimeProvider clock
) : ILinkPage<HandoverPage, HandoverPageModel>
{
    public const string Name = "handover";

    /// <summary>The form's field, once for each thing that is done: its place on the checklist from 0.</summary>
    public const string DoneField = "done";

    public string Purpose => Name;

    public async Task<HandoverPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
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

    public async Task<LinkAnswer<HandoverPageModel>> AnswerAsync(
        LinkPost post,
        HandoverPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            return LinkAnswer.TooLate(page);
        }

        var done = post.Form[DoneField].Select(NumberOf).OfType<int>().ToList();
        var after = await handovers.PutAsync(
            post.Link.Procedure,
            page.Agenda.Stage,
            found => (found ?? page.Agenda).Tick(done, post.Link.Holder, clock.GetUtcNow()),
            cancellationToken
        );
        var saved = page with { Agenda = after, Saved = true };
        return after.Done.Count > page.Agenda.Done.Count
            ? LinkAnswer.Recorded("HandoverTicked", saved)
            : LinkAnswer.Shown(saved);
    }

    private static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<bool> TakesPartAsync(Link link, People people, CancellationToken cancellationToken)
    {
        var person = new PersonId(link.Holder);
        return person == People.RecruiterId
            || people.PredecessorIds.Contains(person)
            || await candidates.FindAsync(link.Procedure, new CandidateId(link.Holder), cancellationToken)
                is { Status: CandidateStatus.Appointed };
    }
}

/// <summary>The page with what happens around the start, and the checklist.</summary>
public sealed record HandoverPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required HandoverPlan Plan { get; init; }
    public required HandoverAgenda Agenda { get; init; }

    /// <summary>The first day of work.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Whether something can still be ticked off.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The form was just posted.</summary>
    public bool Saved { get; init; }
}
