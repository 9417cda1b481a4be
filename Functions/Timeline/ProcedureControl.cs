using System.Runtime.CompilerServices;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline;

/// <summary>
/// What the recruiter, or who stands in, does to a running procedure. Each records first and tells the orchestrations after, so that
/// doing it again completes what was cut off. After the appointment it concerns the stages that follow; retention goes
/// on whatever the recruiter does, and only a failure of it can be resumed.
/// </summary>
public sealed class ProcedureControl(
    ProcedureRecords procedures,
    IEnumerable<ISuspensionPart> parts,
    SteeringNotes notes,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>There is an instance for every candidate; a store may pass over all of them for every page.</summary>
    private const int InstancesOnPage = 1000;

    /// <summary>Whether a command makes sense to where the procedure stands.</summary>
    public static bool MayBeSteered(Procedure procedure, string command) =>
        procedure.IsUnderWay || (command == "resume" && procedure.IsHalted);

    /// <summary>Lets every clock and wait of the procedure stand still, and tells who expects something meanwhile.</summary>
    public async Task SuspendAsync(
        ProcedureId id,
        Steering how,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var procedure = await SetStateAsync(id, ProcedureState.Suspended, cancellationToken);
        await notes.NoteAsync(id, "suspend", "ProcedureSuspended", how, cancellationToken);
        await foreach (var instance in RunningAsync(id, client, cancellationToken))
        {
            await client.SuspendInstanceAsync(instance.InstanceId, cancellationToken);
        }

        foreach (var part in parts)
        {
            var mails = procedure is { State: ProcedureState.Suspended, Suspensions: [.., var suspension] }
                ? await part.SuspendedAsync(procedure, suspension, cancellationToken)
                : [];
            await TellAsync(mails, client, cancellationToken);
        }
    }

    /// <summary>Goes on after a suspension, and enters a stage that failed again.</summary>
    public async Task ResumeAsync(
        ProcedureId id,
        Steering how,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var procedure = await SetStateAsync(id, ProcedureState.Running, cancellationToken);
        await notes.NoteAsync(id, "resume", "ProcedureResumed", how, cancellationToken);
        if (procedure.Suspensions is not [.., { Until: { } until, IsSettled: false } suspension])
        {
            await GoOnAsync(procedure, client, cancellationToken);
            return;
        }

        var mails = new List<MailOrder>();
        foreach (var part in parts)
        {
            mails.AddRange(await part.ResumedAsync(procedure, suspension, until, cancellationToken));
        }

        await GoOnAsync(procedure, client, cancellationToken);
        if (procedure.CurrentStage is { } stage)
        {
            // What was planned anew may come sooner than what the stage waits for.
            var call = new StageCall(id, stage, procedure.Round);
            await client.WakeAsync(call.InstanceId, StageEvents.Acted, cancellationToken);
        }

        await TellAsync(mails, client, cancellationToken);
        await procedures.ChangeAsync(
            id,
            p =>
                p with
                {
                    Suspensions = [.. p.Suspensions.Select(s => s == suspension ? s with { IsSettled = true } : s)],
                },
            cancellationToken
        );
    }

    private async Task GoOnAsync(Procedure procedure, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var id = procedure.Id;
        await foreach (var instance in RunningAsync(id, client, cancellationToken))
        {
            if (instance.RuntimeStatus == OrchestrationRuntimeStatus.Suspended)
            {
                await client.ResumeInstanceAsync(instance.InstanceId, cancellationToken);
            }
        }

        if (procedure.HaltedAt is not null)
        {
            await client.RaiseEventAsync(TimelineOf(procedure), ProcedureEvents.Resumed, cancellationToken);
        }

        if (procedure.Timeline[^1] is { HaltedAt: not null } retention && procedure.RunsBeside(retention.StageId))
        {
            await client.RaiseEventAsync(id.Value, ProcedureEvents.Resumed, cancellationToken);
        }
    }

    /// <summary>
    /// Ends the procedure without an appointment, and after the appointment only the stages that follow it. A suspended
    /// one goes on first, to be able to end.
    /// </summary>
    public async Task CancelAsync(
        ProcedureId id,
        Steering how,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        // Every candidate's answer goes back to who stopped it first.
        var by = new PersonId(how.By);
        var procedure = await procedures.ChangeAsync(
            id,
            p => p.CancelledBy is null ? p with { CancelledBy = by } : p,
            cancellationToken
        );
        await notes.NoteAsync(id, "cancel", "ProcedureCancelled", how, cancellationToken);
        await client.RaiseEventAsync(TimelineOf(procedure), ProcedureEvents.Cancelled, cancellationToken);
        if (procedure.State == ProcedureState.Suspended)
        {
            procedure = await SetStateAsync(id, ProcedureState.Running, cancellationToken);
            await audit.AppendAsync(id, "ProcedureResumed", "", how.By, cancellationToken);
            await GoOnAsync(procedure, client, cancellationToken);
        }
    }

    /// <summary>Tells every orchestration of the procedure that waits for people that dates were moved.</summary>
    public async Task DatesMovedAsync(
        ProcedureId id,
        string stage,
        PersonId by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        await audit.AppendAsync(id, "DatesMoved", stage, by.Value, cancellationToken);
        await foreach (var instance in RunningAsync(id, client, cancellationToken))
        {
            await client.RaiseEventAsync(instance.InstanceId, StageEvents.DatesMoved, cancellationToken);
        }
    }

    private Task<Procedure> SetStateAsync(ProcedureId id, ProcedureState state, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return procedures.ChangeAsync(
            id,
            p =>
            {
                var reached = state == ProcedureState.Running && p.EndedAt is not null ? ProcedureState.Ended : state;
                return p.IsUnderWay && p.State != reached
                    ? p with
                    {
                        State = reached,
                        Suspensions =
                            state == ProcedureState.Suspended
                                ? [.. p.Suspensions, new Suspension(now)]
                                : [.. p.Suspensions.Select(s => s.Until is null ? s with { Until = now } : s)],
                    }
                    : p;
            },
            cancellationToken
        );
    }

    /// <summary>Each mail goes by itself: nothing that stands still, or goes on, waits for it.</summary>
    private static async Task TellAsync(
        IEnumerable<MailOrder> mails,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        foreach (var mail in mails)
        {
            await client.StartOnceAsync(
                nameof(MailOrchestration),
                mail,
                $"{mail.Procedure}-mail-{mail.Key}",
                cancellationToken
            );
        }
    }

    /// <summary>Instance id of the orchestration that walks the stages which are under way.</summary>
    private static string TimelineOf(Procedure procedure) =>
        procedure.IsInAftercare
            ? AftercareOrchestration.InstanceIdOf(procedure.Id, procedure.EarlierEnds.Count)
            : procedure.Id.Value;

    /// <summary>
    /// The procedure's orchestration and those of its stages and ballots. Candidates' own go on: they answer people. So
    /// does retention, and during aftercare the procedure's own: data must go in time.
    /// </summary>
    private async IAsyncEnumerable<OrchestrationMetadata> RunningAsync(
        ProcedureId id,
        DurableTaskClient client,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var procedure = await procedures.GetAsync(id, cancellationToken);
        var stages = procedure.Timeline.Select(d => d.StageId).ToList();
        var query = new OrchestrationQuery(InstanceIdPrefix: id.Value, PageSize: InstancesOnPage);
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellationToken))
        {
            if (!instance.IsCompleted && !IsRetention(instance.InstanceId) && !IsOfCandidate(instance.InstanceId))
            {
                yield return instance;
            }
        }

        bool IsRetention(string instance) =>
            (procedure.IsInAftercare && instance == id.Value)
            || (StageOf(instance) is { } stage && procedure.RunsBeside(stage));

        bool IsOfCandidate(string instance) =>
            instance.StartsWith(CandidateCall.InstancesOf(id), StringComparison.Ordinal) && StageOf(instance) is null;

        string? StageOf(string instance) => Step.In(instance[id.Value.Length..].TrimStart('-'), stages)?.Stage;
    }
}
