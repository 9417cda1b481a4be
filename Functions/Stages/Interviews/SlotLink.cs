using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>The candidate's link to choose a time for the interview, or another one until the choice closes.</summary>
public sealed class SlotLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    AgendaRecords agendas,
    InterviewsReading reading,
    AuditLog audit,
    TimeProvider clock,
    Pages pages
) : ILinkHandler
{
    public const string Name = "slot";

    /// <summary>The form's field: id of a slot.</summary>
    public const string SlotField = "slot";

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var agenda = await agendas.FindAsync(link.Procedure, link.Step, cancellationToken);
        return await ShowAsync(link, agenda, null, cancellationToken);
    }

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var id = new CandidateId(link.Holder);
        var before = await agendas.FindAsync(link.Procedure, link.Step, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        if (
            before is null
            || candidate is not { Status: CandidateStatus.Shortlisted }
            || procedure?.IsAt(link.Step) != true
        )
        {
            return await ShowAsync(link, before, BookingAnswer.Closed, cancellationToken);
        }

        string? chosen = request.Form[SlotField];
        var answer = BookingAnswer.Closed;
        var agenda = await agendas.ChangeAsync(
            link.Procedure,
            link.Step,
            found =>
            {
                (answer, var booked) = BookingRules.Book(found, id, chosen, clock.GetUtcNow());
                return booked;
            },
            cancellationToken
        );
        if (answer == BookingAnswer.Booked)
        {
            await reading.CopyAsync(agenda, candidate, cancellationToken);
            await audit.AppendAsync(link.Procedure, "SlotChosen", link.Step, link.Holder, cancellationToken);
            await client.WakeAsync($"{link.Procedure}-{link.Step}", StageEvents.Acted, cancellationToken);
        }

        return await ShowAsync(link, agenda, answer, cancellationToken);
    }

    private async Task<IResult> ShowAsync(
        Link link,
        InterviewAgenda? agenda,
        BookingAnswer? answer,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        if (agenda is null || definition is null)
        {
            return await pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound);
        }

        var candidate = await candidates.FindAsync(link.Procedure, new CandidateId(link.Holder), cancellationToken);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var model = Model(definition, agenda, candidate) with
        {
            Open = procedure?.IsAt(link.Step) == true && agenda.IsChoiceOpen(clock.GetUtcNow()),
            Answer = answer,
        };
        return await pages.PrivateAsync<SlotPage>(model, StatusOf(answer));
    }

    private static SlotPageModel Model(ProcedureDefinition definition, InterviewAgenda agenda, Candidate? candidate)
    {
        var plan = definition.Stages.First(s => s.Id == agenda.Stage).Interviews!; // an agenda has a plan
        var booking = candidate is null ? null : agenda.BookingOf(candidate.Id);
        var own = agenda.Slot(booking?.Slot);
        var slots = agenda.Slots.Where(slot => slot == own || agenda.IsFree(slot));
        return new SlotPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Location = plan.Location,
            Assignment = plan.Assignment,
            ChoiceClosesAt = agenda.ChoiceClosesAt,
            Gone = booking is null or { Cancelled: true } || IsGone(candidate),
            Own = own,
            Assigned = booking is { Assigned: true, Rescheduled: false },
            Days =
            [
                .. slots.GroupBy(slot => DutchTime.DayOf(slot.Start)).Select(day => new SlotDay(day.Key, [.. day])),
            ],
        };
    }

    private static bool IsGone(Candidate? candidate) => candidate is null or { Status: CandidateStatus.Withdrawn };

    private static int StatusOf(BookingAnswer? answer) =>
        answer switch
        {
            BookingAnswer.Taken or BookingAnswer.Closed => StatusCodes.Status409Conflict,
            BookingAnswer.Unknown => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status200OK,
        };
}
