using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Records;

namespace Recruitment.Recruiter.Clocks;

/// <summary>
/// Warns the recruiter of each clock of the recruitment code that is about to run out, and tells of each that did. It
/// looks from outside the procedure's own orchestrations, so that it also sees when these stand still, and tells the desk
/// anew of who cannot be reached. Running twice
/// is harmless: each warning is one logical mail.
/// </summary>
public sealed class WatchClocksActivity(
    ProcedureRecords procedures,
    ClockReader clocks,
    DueClocks due,
    ContactRecords contacts,
    TimeProvider clock
)
{
    [Function(nameof(WatchClocksActivity))]
    public async Task RunAsync(
        [ActivityTrigger] IReadOnlyList<ProcedureId> ids,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        foreach (var id in ids)
        {
            if (
                await procedures.FindAsync(id, cancellationToken) is { ErasedAt: null } procedure
                && await procedures.FindDefinitionAsync(id, cancellationToken) is { } definition
            )
            {
                await WarnAsync(procedure, definition, client, cancellationToken);
                await contacts.TellAsync(id, cancellationToken);
            }
        }
    }

    private async Task WarnAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var warned = new List<DueClock>();
        foreach (var running in await clocks.ReadAsync(procedure, definition, cancellationToken))
        {
            var standing = running.StandingAt(now);
            var isStalled = procedure.HaltedAt is not null || procedure.State == ProcedureState.Suspended;
            if (
                standing == ClockStanding.Broken
                || (standing == ClockStanding.Near && (!running.RunsByItself || isStalled))
            )
            {
                warned.Add(new DueClock(running.Kind, standing) { Due = running.Due, Waiting = running.Waiting });
                await client.StartAsync(OrderOf(procedure.Id, running, standing), cancellationToken);
            }
        }

        await due.SetAsync(procedure.Id, warned, cancellationToken);
    }

    private static MailOrder OrderOf(ProcedureId procedure, RunningClock running, ClockStanding standing) =>
        new()
        {
            Procedure = procedure,
            Kind = nameof(ClockWarningMail),
            Recipient = People.RecruiterId.Value,
            Step = ClockLetters.StepOf(running),
            Number = (int)standing,
        };
}
