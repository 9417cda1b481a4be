using System.Text.Json;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Mail;
using Recruitment.Procedures.Definition;
using Recruitment.Records;
using Recruitment.Telemetry;

namespace Recruitment.Procedures.Clocks;

/// <summary>
/// Every morning: warns the recruiter of each clock of the recruitment code that is about to run out, and tells of each
/// that did. It looks from outside the procedure's own orchestrations, so that it also sees when these stand still.
/// Running twice is harmless: each warning is one logical mail.
/// </summary>
public sealed class WatchClocksFunction(
    ProcedureRecords procedures,
    ClockReader clocks,
    ProcedureGauges gauges,
    TimeProvider clock
)
{
    [Function(nameof(WatchClocksFunction))]
    public async Task RunAsync(
        [TimerTrigger("0 0 6 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var due = new Dictionary<(string Clock, string Standing), int>();
        await foreach (var procedure in procedures.ListAsync(cancellationToken))
        {
            if (
                procedure.ErasedAt is null
                && await procedures.FindDefinitionAsync(procedure.Id, cancellationToken)
                    is { } definition
            )
            {
                await WarnAsync(procedure, definition, due, client, cancellationToken);
            }
        }

        gauges.SetClocks(due);
    }

    private async Task WarnAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        Dictionary<(string Clock, string Standing), int> due,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        foreach (var running in await clocks.ReadAsync(procedure, definition, cancellationToken))
        {
            var standing = running.StandingAt(now);
            var isStalled =
                procedure.HaltedAt is not null || procedure.State == ProcedureState.Suspended;
            if (
                standing == ClockStanding.Broken
                || (standing == ClockStanding.Near && (!running.RunsByItself || isStalled))
            )
            {
                var key = (Word(running.Kind), Word(standing));
                due[key] = due.GetValueOrDefault(key) + 1;
                await client.StartAsync(
                    OrderOf(procedure.Id, running, standing),
                    cancellationToken
                );
            }
        }
    }

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static MailOrder OrderOf(
        ProcedureId procedure,
        RunningClock running,
        ClockStanding standing
    ) =>
        new()
        {
            Procedure = procedure,
            Kind = nameof(ClockWarningMail),
            Recipient = People.RecruiterId.Value,
            Step = ClockWarningMail.StepOf(running),
            Number = (int)standing,
        };
}
