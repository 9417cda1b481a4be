using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Timeline.Starting;

namespace Recruitment.Timeline.Reopening;

/// <summary>
/// Opens a procedure that ended without an appointment again, as a new one with the same definition and dates that
/// are resolved anew. The two know each other by id. Asking again finds the one that was opened, and completes what
/// was cut off.
/// </summary>
public sealed class ProcedureReopener(
    ProcedureRecords procedures,
    StartRequestReader reader,
    ProcedureStarter starter,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>The new procedure, or the faults by JSON pointer.</summary>
    public async Task<(ProcedureId? Opened, IReadOnlyList<Fault> Faults)> ReopenAsync(
        Procedure ended,
        JsonElement? overrides,
        string? by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.FindDefinitionAsync(ended.Id, cancellationToken);
        if (definition is null || (ended.ReopenedBy is null && !ended.CanBeReopened()))
        {
            return (null, [new Fault("", "NotReopenable")]);
        }

        var start = reader.ReadAgain(definition, overrides, DutchTime.DayOf(clock.GetUtcNow()));
        if (start.Definition is null)
        {
            return (null, start.Faults);
        }

        var opened = await starter.StartAsync(
            start.Definition,
            ended.Template,
            Fingerprint(ended.Id),
            key: $"reopening {ended.Id}",
            client,
            cancellationToken
        );
        await procedures.ChangeAsync(
            opened.Id,
            p => p.Reopens is null ? p with { Reopens = ended.Id } : p,
            cancellationToken
        );
        await procedures.ChangeAsync(
            ended.Id,
            p => p.ReopenedBy is null ? p with { ReopenedBy = opened.Id } : p,
            cancellationToken
        );
        await audit.AppendAsync(ended.Id, "ProcedureReopened", opened.Id.Value, by, cancellationToken);
        await InviteAsync(ended.Id, client, cancellationToken);
        return (opened.Id, []);
    }

    private static async Task InviteAsync(
        ProcedureId ended,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var instance = $"{ended}-reopened";
        if (await client.GetInstanceAsync(instance, cancellationToken) is null)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(ReopenedOrchestration),
                ended,
                new StartOrchestrationOptions(instance),
                cancellationToken
            );
        }
    }

    private static string Fingerprint(ProcedureId ended) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"reopening {ended}")));
}

/// <summary>How a procedure is opened again.</summary>
public sealed record ReopenRequest
{
    /// <summary>What differs from the definition of the procedure that ended, as a merge patch; mostly dates.</summary>
    public JsonElement? Overrides { get; init; }
}
