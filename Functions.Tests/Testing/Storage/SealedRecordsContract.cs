using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Candidates;
using Recruitment.Play.Checks;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Storage;
using Recruitment.Storage.Encryption;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Storage;

/// <summary>What is sealed on every storage account, and what is left when a key is destroyed.</summary>
public abstract class SealedRecordsContract<TStore> : BlobContract<TStore>
    where TStore : BlobStoreFixture
{
    private static readonly ProcedureId Procedure = ProcedureId.New();

    private static readonly PersonalDataSearch Search = new(["Vogelzang", "anna@example.org"]);

    private readonly BlobServiceClient _account;
    private readonly ContentCipher _cipher;
    private readonly RecordStore _records;

    protected SealedRecordsContract(TStore store)
        : base(store)
    {
        _account = store.NewAccount();
        _cipher = TestKeys.CipherOn(_account);
        _records = new RecordStore(_account, _cipher);
    }

    [Fact]
    public async Task Neither_the_record_nor_what_a_list_tells_of_it_can_be_read_where_it_is_kept()
    {
        var anna = await AddAsync();
        Assert.Equal("Anna Vogelzang", (await FindAsync(anna))?.Name);
        Assert.Equal(
            "Anna Vogelzang",
            Assert.Single(await new CandidateRecords(_records).SummariesAsync(Procedure)).Name
        );
        var (content, metadata) = await StoredAsync(anna);
        Assert.Equal(0, Search.Count(content) + metadata.Values.Sum(Search.Count));
    }

    [Fact]
    public async Task When_the_key_is_destroyed_nothing_is_there_any_more_and_others_are()
    {
        var (anna, bram) = (await AddAsync(), await AddAsync());
        var copy = await StoredAsync(anna);
        await _cipher.DestroyAsync(new Subject(Procedure.Value, anna.Value), CancellationToken.None);
        Assert.Null(await FindAsync(anna));
        Assert.NotNull(await FindAsync(bram));
        var candidates = new CandidateRecords(_records);
        Assert.Equal([bram], (await candidates.SummariesAsync(Procedure)).Select(one => one.Id));
        Assert.Equal([bram], (await candidates.ListAsync(Procedure)).Select(one => one.Id));
        await _account
            .GetBlobContainerClient("records")
            .GetBlobClient(PathOf(anna))
            .UploadAsync(BinaryData.FromBytes(copy.Content), overwrite: true);
        Assert.Null(await FindAsync(anna));
    }

    [Fact]
    public async Task What_was_moved_to_somebody_elses_place_does_not_open()
    {
        var (anna, bram) = (await AddAsync(), await AddAsync());
        var content = (await StoredAsync(anna)).Content;
        await _account
            .GetBlobContainerClient("records")
            .GetBlobClient(PathOf(bram))
            .UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => FindAsync(bram));
    }

    [Fact]
    public async Task What_an_earlier_version_wrote_is_read_and_sealed_when_it_is_written_next()
    {
        var old = Candidate();
        await new StorageContainer(_account, "records").TryWriteAsync(
            PathOf(old.Id),
            BinaryData.FromObjectAsJson(old, RecordJson.Options),
            replaces: null,
            summary: RecordSummary.Write(((IListed<CandidateSummary>)old).Summary),
            CancellationToken.None
        );
        Assert.True(Search.Count((await StoredAsync(old.Id)).Content) > 0);
        var candidates = new CandidateRecords(_records);
        Assert.Equal(old.Name, Assert.Single(await candidates.SummariesAsync(Procedure)).Name);
        await candidates.ChangeAsync(Procedure, old.Id, candidate => candidate with { Phone = "030 123 45 67" });
        var (content, metadata) = await StoredAsync(old.Id);
        Assert.Equal(0, Search.Count(content) + metadata.Values.Sum(Search.Count));
        Assert.Equal(old.Name, (await FindAsync(old.Id))?.Name);
    }

    [Fact]
    public async Task A_new_wrapping_key_takes_the_place_of_the_old_one_without_a_gap()
    {
        var anna = await AddAsync();
        var both = WrappingKeys.Read(TestKeys.Of($"{TestKeys.NextWrapping} {TestKeys.Wrapping}"));
        using (var between = ContentCipher.Of(new ContainerKeyStore(_account), both))
        {
            await between.RewrapAsync(CancellationToken.None);
        }

        var next = WrappingKeys.Read(TestKeys.Of(TestKeys.NextWrapping));
        using var after = ContentCipher.Of(new ContainerKeyStore(_account), next);
        var records = new RecordStore(_account, after);
        Assert.NotNull(await records.FindAsync<Candidate>(PathOf(anna)));
    }

    private static string PathOf(CandidateId id) => RecordPaths.Candidate(Procedure, id);

    private Task<Candidate?> FindAsync(CandidateId id) => _records.FindAsync<Candidate>(PathOf(id));

    private async Task<CandidateId> AddAsync()
    {
        var candidate = Candidate();
        Assert.True(await _records.TryAddAsync(PathOf(candidate.Id), candidate));
        return candidate.Id;
    }

    private static Candidate Candidate() =>
        new()
        {
            Id = CandidateId.New(),
            Procedure = Procedure,
            Name = "Anna Vogelzang",
            Email = "anna@example.org",
            Track = Track.External,
            ReceivedAt = DateTimeOffset.UnixEpoch,
        };

    private async Task<(byte[] Content, IDictionary<string, string> Metadata)> StoredAsync(CandidateId id)
    {
        BlobDownloadResult read = await _account
            .GetBlobContainerClient("records")
            .GetBlobClient(PathOf(id))
            .DownloadContentAsync();
        return (read.Content.ToArray(), read.Details.Metadata);
    }
}
