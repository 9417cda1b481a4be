using System.Security.Cryptography;
using System.Text;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline.Starting;

/// <summary>Writes the records of a new procedure and schedules its orchestration.</summary>
public sealed class ProcedureStarter(ProcedureRecords procedures, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// Starts a procedure, or finds the one that the same key started before. Repeating a start that was cut off
    /// halfway completes it.
    /// </summary>
    /// <param name="fingerprint">Hash of the request, to recognise a repeated one.</param>
    /// <param name="key">The caller's idempotency key; null: always a new procedure.</param>
    public async Task<Procedure> StartAsync(
        ProcedureDefinition definition,
        string? template,
        string fingerprint,
        string? key,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var id = key is null ? ProcedureId.New() : IdOf(key);
        var planned = new Procedure
        {
            Id = id,
            Template = template,
            CreatedAt = now,
            Request = fingerprint,
            Retention = definition.Retention,
            RefillsPlaces = true,
            Timeline = TimelinePlan.Resolve(definition, DutchTime.DayOf(now)),
        };
        if (await procedures.FindAsync(id, cancellationToken) is null)
        {
            await procedures.AddAsync(planned, definition, cancellationToken);
        }

        // Of two starts with one key at the same moment, the records of one win.
        var started = await procedures.GetAsync(id, cancellationToken);
        if (
            started.Request == fingerprint
            && await client.GetInstanceAsync(id.Value, cancellationToken) is null
            && started.EndedAt is null
        )
        {
            await audit.AppendAsync(id, "ProcedureStarted", "", null, cancellationToken);
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(ProcedureOrchestration),
                id,
                new StartOrchestrationOptions(id.Value),
                cancellationToken
            );
        }

        return started;
    }

    private static ProcedureId IdOf(string key) => new(Identifier.From(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
}
