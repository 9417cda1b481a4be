using System.Globalization;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews.Arranging;

/// <summary>
/// Arranges interviews of the round that is under way: another time, more times, a room, a link. The agenda is changed
/// first and the stage woken after, which tells the candidates and the committee of each change once.
/// </summary>
public sealed class InterviewDesk(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    AgendaRecords agendas,
    RecordStore records,
    AuditLog audit,
    TimeProvider clock
) : IInterviewDesk
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Fault>> ArrangeAsync(
        Procedure procedure,
        CandidateId candidate,
        InterviewArrangement arrangement,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure.Id, cancellationToken);
        var place = new InterviewPlace(arrangement.Room?.Trim(), arrangement.MeetingLink?.Trim());
        List<Fault> faults =
        [
            .. Check(definition, place, arrangement.Reason, arrangement.By),
            .. Check(arrangement.Start, "/start"),
            .. arrangement is { Start: null, Room: null, MeetingLink: null }
                ? [new Fault("", "NothingToArrange", "start, room, meetingLink")]
                : Array.Empty<Fault>(),
        ];
        if (faults.Count > 0)
        {
            return faults;
        }

        return await ChangeAsync(
            procedure,
            definition,
            (plan, now) =>
                agenda =>
                {
                    var (fault, changed) = ArrangingRules.Place(agenda, candidate, place, now);
                    return fault is null && TimeOf(arrangement.Start) is { } start
                        ? ArrangingRules.Move(changed, candidate, SlotRules.At(plan, start), now)
                        : (fault, changed);
                },
            async agenda =>
            {
                await KeepAsync(agenda, candidate, arrangement.Reason.Trim(), cancellationToken);
                return candidate.Value;
            },
            arrangement.By,
            client,
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Fault>> ArrangeAsync(
        Procedure procedure,
        RoundArrangement arrangement,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure.Id, cancellationToken);
        var place = new InterviewPlace(arrangement.Room?.Trim(), arrangement.MeetingLink?.Trim());
        List<Fault> faults =
        [
            .. Check(definition, place, arrangement.Reason, arrangement.By),
            .. arrangement.Add.SelectMany((time, index) => Check(time, JsonPointer.Item("/add", index))),
            .. arrangement is { Add.Count: 0, Room: null, MeetingLink: null }
                ? [new Fault("", "NothingToArrange", "add, room, meetingLink")]
                : Array.Empty<Fault>(),
        ];
        if (faults.Count > 0)
        {
            return faults;
        }

        return await ChangeAsync(
            procedure,
            definition,
            (plan, now) =>
                agenda =>
                {
                    var slots = arrangement.Add.Select(TimeOf).OfType<DateTime>().Select(t => SlotRules.At(plan, t));
                    var (fault, changed) = ArrangingRules.Add(agenda, [.. slots], now);
                    return (fault, fault is null ? ArrangingRules.Place(changed, place, now) : agenda);
                },
            async agenda =>
            {
                var reason = new ArrangementReason(clock.GetUtcNow(), arrangement.By, arrangement.Reason.Trim());
                await records.ChangeAsync<ArrangementReasons>(
                    $"{RecordPaths.Stage(procedure.Id, agenda.Step)}arrangements.json",
                    found => new ArrangementReasons([.. found?.Reasons ?? [], reason]),
                    cancellationToken
                );
                if (arrangement.Add.Count > 0)
                {
                    await TellOfTimesAsync(agenda, client, cancellationToken);
                }

                return agenda.Step;
            },
            arrangement.By,
            client,
            cancellationToken
        );
    }

    /// <summary>Tells who has still to choose that there are more times, once for each time that there are.</summary>
    private static async Task TellOfTimesAsync(
        InterviewAgenda agenda,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (agenda.TimesAdded == 0)
        {
            return;
        }

        foreach (var booking in agenda.Bookings.Where(booking => booking is { Slot: null, Cancelled: false }))
        {
            var mail = new MailOrder
            {
                Procedure = agenda.Procedure,
                Kind = nameof(InterviewTimesAddedMail),
                Recipient = booking.Candidate.Value,
                Step = agenda.Step,
                Number = agenda.TimesAdded,
            };
            await client.StartOnceAsync(
                nameof(MailOrchestration),
                mail,
                $"{mail.Procedure}-mail-{mail.Key}",
                cancellationToken
            );
        }
    }

    /// <param name="make">What becomes of the agenda, or why nothing does.</param>
    /// <param name="keepAsync">Keeps the reason, and tells what was arranged, for the audit.</param>
    private async Task<IReadOnlyList<Fault>> ChangeAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        Func<InterviewPlan, DateTimeOffset, Func<InterviewAgenda, (string? Fault, InterviewAgenda Agenda)>> make,
        Func<InterviewAgenda, Task<string>> keepAsync,
        string by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var call = new StageCall(procedure.Id, procedure.CurrentStage ?? "", procedure.Round);
        var plan = definition.Stages.FirstOrDefault(stage => stage.Id == call.Stage)?.Interviews;
        var now = clock.GetUtcNow();
        var before = plan is null ? null : await agendas.FindAsync(procedure.Id, call.Step, cancellationToken);
        if (plan is null || before is null || IsOver(before, now))
        {
            return [new Fault("", "NoInterviewsNow")];
        }

        string? fault = null;
        var agenda = await agendas.ChangeAsync(
            procedure.Id,
            call.Step,
            found =>
            {
                (fault, var changed) = make(plan, now)(found);
                return fault is null ? changed : found;
            },
            cancellationToken
        );
        if (fault is not null)
        {
            return [new Fault("", fault)];
        }

        var what = await keepAsync(agenda);
        await audit.AppendAsync(procedure.Id, "InterviewArranged", what, by, cancellationToken);
        await client.WakeAsync(call.InstanceId, StageEvents.Acted, cancellationToken);
        return [];
    }

    /// <summary>Once all were held the committee scores, and nobody looks at the agenda any more.</summary>
    private static bool IsOver(InterviewAgenda agenda, DateTimeOffset now) =>
        agenda.ClosedAt is not null && !agenda.Slots.Any(slot => !agenda.IsFree(slot) && slot.End > now);

    private async Task KeepAsync(
        InterviewAgenda agenda,
        CandidateId candidate,
        string reason,
        CancellationToken cancellationToken
    )
    {
        if (agenda.BookingOf(candidate) is { } booking && agenda.Slot(booking.Slot) is { } slot)
        {
            var interview = new InterviewSlot(slot.Id, slot.Start, slot.End, booking.Sequence, reason);
            await candidates.ChangeAsync(
                agenda.Procedure,
                candidate,
                c =>
                    c.Interview?.Sequence > interview.Sequence
                        ? c
                        : c with
                        {
                            Interview = interview,
                            InterviewWish = c.InterviewWish?.Answered(clock.GetUtcNow()),
                        },
                cancellationToken
            );
        }
    }

    private static IEnumerable<Fault> Check(
        ProcedureDefinition definition,
        InterviewPlace place,
        string reason,
        string by
    ) =>
        [
            .. string.IsNullOrEmpty(place.Room) ? [] : TextRules.Line(place.Room, "/room"),
            .. string.IsNullOrEmpty(place.MeetingLink) || MeetingLinkRules.IsLink(place.MeetingLink)
                ? Array.Empty<Fault>()
                : [new Fault("/meetingLink", "NotAMeetingLink", MeetingLinkRules.Longest)],
            .. TextRules.Text(reason, "/reason"),
            .. ActorRules.Check(definition.People, by),
        ];

    private static IEnumerable<Fault> Check(string? time, string pointer) =>
        time is not null && TimeOf(time) is null ? [new Fault(pointer, "NotATime")] : [];

    private static DateTime? TimeOf(string? text) =>
        DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}

/// <summary>Why a round of interviews was arranged as it is.</summary>
public sealed record ArrangementReasons(IReadOnlyList<ArrangementReason> Reasons);

/// <param name="By">Id of who arranged it.</param>
/// <param name="Reason">In their own words.</param>
public sealed record ArrangementReason(DateTimeOffset At, string By, string Reason);
