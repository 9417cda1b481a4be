using CloudNative.CloudEvents;
using CloudNative.CloudEvents.Extensions;
using CloudNative.CloudEvents.SystemTextJson;
using Recruitment.Audit;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Webhooks;

/// <summary>
/// What happened in procedures as others read it: entries of the audit chain as CloudEvents 1.0 in JSON (cloudevents.io).
/// Like the chain they hold ids only: who may know more asks for it with the key.
/// </summary>
public sealed class ProcedureCloudEvents(ProcedureAddresses addresses)
{
    public const string BatchType = "application/cloudevents-batch+json";

    private const string Prefix = "recruitment.";

    private static readonly JsonEventFormatter Formatter = new(RecordJson.Options, default);

    /// <summary>
    /// What kind of thing happened, such as <c>recruitment.ProcedureEnded</c>. The chain may say more behind a colon
    /// (<c>ProcedureEnded:Appointed</c>), which is in the event's data.
    /// </summary>
    public static string TypeOf(AuditEntry entry) => Prefix + entry.What.Split(':')[0];

    /// <summary>The same for the same entry, always; without a full stop.</summary>
    public static string IdOf(AuditEntry entry) => $"{entry.Procedure}-{entry.Sequence}";

    /// <summary>One event, as a message of its own.</summary>
    public ReadOnlyMemory<byte> Write(AuditEntry entry, out string contentType)
    {
        var body = Formatter.EncodeStructuredModeMessage(Of(entry), out var type);
        contentType = type.ToString();
        return body;
    }

    /// <summary>Several as one array, of <see cref="BatchType"/>.</summary>
    public ReadOnlyMemory<byte> Write(IEnumerable<AuditEntry> entries) =>
        Formatter.EncodeBatchModeMessage(entries.Select(Of), out _);

    private CloudEvent Of(AuditEntry entry) =>
        new CloudEvent
        {
            Id = IdOf(entry),
            Source = addresses.Status(entry.Procedure),
            Type = TypeOf(entry),
            // People of the organisation have ids of another form: committee-2.
            Subject = Identifier.IsValid(entry.Who) ? entry.Who : null,
            Time = entry.At,
            DataContentType = "application/json",
            Data = new EventData(entry.Procedure, entry.What, entry.Step.Length == 0 ? null : entry.Step, entry.Who),
        }.SetSequence(entry.Sequence);

    /// <summary>The data of an event.</summary>
    /// <param name="What">What happened, as the audit chain says it.</param>
    /// <param name="Step">The stage's step or the ballot; absent when it concerns the procedure.</param>
    /// <param name="Who">Id of the person or candidate who did it; absent when the clock did.</param>
    private sealed record EventData(ProcedureId Procedure, string What, string? Step, string? Who);
}
