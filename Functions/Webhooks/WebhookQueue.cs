using Recruitment.Audit;
using Recruitment.Records;

namespace Recruitment.Webhooks;

/// <summary>
/// What has yet to be sent to each endpoint: a record for each entry of the audit chain that it wants, made before the
/// entry and deleted after its receipt. So nothing is missed, whatever dies when, and however long a receiver is away.
/// The records hold no more than the numbers of entries.
/// </summary>
public sealed class WebhookQueue(RecordStore records, WebhookEndpoints endpoints, TimeProvider clock) : IAuditFollower
{
    private const string Root = "webhooks/queue/";

    /// <summary>Much longer than the writing of an entry can take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task ExpectAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        foreach (var endpoint in endpoints.All.Where(e => e.Wants(ProcedureCloudEvents.TypeOf(entry))))
        {
            var lane = new EventLane(endpoint.Name, entry.Procedure);
            await records.TryAddAsync(PathOf(lane, entry.Sequence), new Expected(clock.GetUtcNow()), cancellationToken);
        }
    }

    /// <summary>The procedures of which something waits for the endpoint.</summary>
    public IAsyncEnumerable<ProcedureId> ProceduresAsync(string endpoint, CancellationToken cancellationToken) =>
        records.FoldersAsync($"{Root}{endpoint}/", cancellationToken).Select(id => new ProcedureId(id));

    /// <summary>How many events wait for the endpoint.</summary>
    public async Task<int> CountAsync(string endpoint, CancellationToken cancellationToken) =>
        await records.PathsAsync($"{Root}{endpoint}/", cancellationToken).CountAsync(cancellationToken);

    /// <summary>The numbers of the next entries that wait, in order.</summary>
    public async Task<IReadOnlyList<int>> NextAsync(EventLane lane, int most, CancellationToken cancellationToken)
    {
        var (paths, _) = await records.PageAsync(FolderOf(lane), null, most, cancellationToken);
        return [.. paths.Select(path => int.Parse(Path.GetFileNameWithoutExtension(path)))];
    }

    /// <summary>The entry was received, or is not wanted.</summary>
    public Task RemoveAsync(EventLane lane, int sequence, CancellationToken cancellationToken) =>
        records.DeleteAsync(PathOf(lane, sequence), cancellationToken);

    /// <summary>Whether the entry may still be written; when its writer died it never is, and is forgotten.</summary>
    public async Task<bool> IsComingAsync(EventLane lane, int sequence, CancellationToken cancellationToken)
    {
        var path = PathOf(lane, sequence);
        var expected = await records.FindAsync<Expected>(path, cancellationToken);
        if (expected is null || clock.GetUtcNow() - expected.At < Patience)
        {
            return true;
        }

        await records.DeleteAsync(path, cancellationToken);
        return false;
    }

    private static string FolderOf(EventLane lane) => $"{Root}{lane.Endpoint}/{lane.Procedure}/";

    private static string PathOf(EventLane lane, int sequence) => $"{FolderOf(lane)}{sequence:D8}.json";

    private sealed record Expected(DateTimeOffset At);
}
