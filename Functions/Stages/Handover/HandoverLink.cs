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
        if (
            procedure is null
            || definition is null
            || stage?.Handover is not { } plan
            || !await TakesPartAsync(link, definition.People, cancellationToken)
        )
        {
            return null;
        }

        var isOff = IsOff(link, procedure, stage.Id);
        var agenda = await handovers.FindAsync(link.Procedure, stage.Id, cancellationToken);
        return agenda is null && !isOff
            ? null
            : new HandoverPageModel
            {
                Brand = definition.Organisation.Brand,
                Function = definition.Vacancy.Function,
                Plan = plan,
                Agenda = isOff ? null : agenda,
                StartsOn = procedure.StartsOn?.Date,
                IsOpen = !isOff && agenda is { EndedAt: null } && procedure.IsAt(link.Step),
            };
    }

    /// <summary>Whether the handover that the link is of was called off, because whoever was appointed withdrew.</summary>
    private static bool IsOff(Link link, Procedure procedure, string stage) =>
        procedure.EarlierEnds.Count > 0
        && (
            procedure.EndedAt is null
            || procedure.Outcome != ProcedureOutcome.Appointed
            || Step.Parse(link.Step)?.Round < procedure.Timeline.First(dates => dates.StageId == stage).Rounds
        );

    public async Task<LinkAnswer<HandoverPageModel>> AnswerAsync(
        LinkPost post,
        HandoverPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (page is not { IsOpen: true, Agenda: { } agenda })
        {
            return LinkAnswer.TooLate(page);
        }

        var done = post.Form[DoneField].Select(NumberOf).OfType<int>().ToList();
        var after = await handovers.PutAsync(
            post.Link.Procedure,
            agenda.Stage,
            found => (found ?? agenda).Tick(done, post.Link.Holder, clock.GetUtcNow()),
            cancellationToken
        );
        var saved = page with { Agenda = after, Saved = true };
        return after.Done.Count > agenda.Done.Count
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
                is { Status: CandidateStatus.Appointed }
                    or { StatusBefore: CandidateStatus.Appointed };
    }
}

/// <summary>The page with what happens around the start, and the checklist.</summary>
public sealed record HandoverPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required HandoverPlan Plan { get; init; }

    /// <summary>Null: the handover was called off, because whoever was appointed withdrew.</summary>
    public required HandoverAgenda? Agenda { get; init; }

    /// <summary>The first day of work.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Whether something can still be ticked off.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The form was just posted.</summary>
    public bool Saved { get; init; }
}
