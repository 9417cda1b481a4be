using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Audit;
using Recruitment.Audit.Anchors;
using Recruitment.Records;
using Recruitment.Storage;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Audit;

/// <summary>What writes and verifies chains on an account, as one start of the app has it.</summary>
/// <param name="wrapping">The keys that wrap the others; null: the usual one.</param>
/// <param name="keysOn">Where the keys are; null: in the same account.</param>
internal sealed class AuditedAccount(
    BlobServiceClient account,
    string? wrapping = null,
    BlobServiceClient? keysOn = null
)
{
    public const string ChainOfNobody = "abcdefghjkmnpqrs";

    public static readonly ProcedureId Procedure = new(ChainOfNobody);

    private readonly StorageContainer _records = new(account, "records");

    public RecordStore Records { get; } = TestKeys.RecordsOn(account);

    public AuditKeys Keys { get; } = TestKeys.AuditKeysOn(keysOn ?? account, wrapping);

    public AuditHeads Heads => field ??= new AuditHeads(Records, Keys);

    public AuditLog Log => field ??= new AuditLog(Records, Keys, Heads, TimeProvider.System);

    public AuditVerifier Verifier => field ??= new AuditVerifier(Records, Keys, Anchors);

    public IAnchorStore Anchors { get; init; } = new ContainerAnchors(account);

    public AuditAnchoring Anchoring => new(Records, Heads, Keys, Verifier, Anchors, TimeProvider.System);

    public Task<AuditVerdict> VerifyAsync() => Verifier.VerifyAsync(Procedure);

    public async Task AppendAsync(int times, string what = "Happened")
    {
        for (var i = 0; i < times; i++)
        {
            await Log.AppendAsync(Procedure, what, $"stage-{i}", "committee-1");
        }
    }

    /// <summary>Goes on with the chain as a version did that did not seal.</summary>
    public async Task AppendUnsealedAsync(int times, string who = "committee-1")
    {
        var last = await Log.ListAsync(Procedure).LastOrDefaultAsync();
        for (var i = 0; i < times; i++)
        {
            last = new AuditEntry
            {
                Procedure = Procedure,
                Sequence = (last?.Sequence ?? 0) + 1,
                At = new DateTimeOffset(2026, 3, 9, 9, i, 0, TimeSpan.Zero),
                What = "Happened",
                Step = $"stage-{i}",
                Who = who,
                Previous = last?.Hash() ?? AuditLog.HashOfNothing,
            };
            Assert.True(await Records.TryAddAsync(PathOf(last.Sequence), last));
        }
    }

    /// <summary>Writes a whole chain anew, without seals, so that each entry follows from the one before.</summary>
    public async Task ReplaceByUnsealedAsync(int times)
    {
        await Records.EraseAsync($"audit/{Procedure}/");
        await AppendUnsealedAsync(times, "committee-2");
    }

    public Task<(BinaryData Content, string? Summary)?> ReadAsync(string path) =>
        _records.ReadKeptAsync(path, CancellationToken.None);

    /// <summary>Writes what somebody else than the app writes.</summary>
    public Task WriteAsync(string path, byte[] content, string? summary)
    {
        var options = new BlobUploadOptions
        {
            Metadata = summary is null ? null : new Dictionary<string, string> { ["summary"] = summary },
        };
        return _records.Blob(path).UploadAsync(BinaryData.FromBytes(content), options);
    }

    public static string PathOf(int sequence) => $"audit/{Procedure}/{sequence:D8}.json";

    public static string HeadPath => $"audit-heads/{Procedure}.json";
}
