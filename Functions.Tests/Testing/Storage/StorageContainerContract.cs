using Recruitment.Candidates;
using Recruitment.Records;
using Recruitment.Storage;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Storage;

/// <summary>How the app uses a container over a network.</summary>
public abstract class StorageContainerContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : NetworkBlobStore
{
    private readonly Network _network = new();
    private readonly string _name = BlobStoreFixture.NewName();

    private StorageContainer Container => new(_network.Connect(Store.Connection), _name);

    [Fact]
    public async Task Reading_erasing_and_listing_make_no_container()
    {
        Assert.Empty(await Container.ListAsync("", default).ToListAsync());
        Assert.Empty(await Container.ListFolderAsync("", default).ToListAsync());
        Assert.Null(await Container.PageAsync("", null, 10, default));
        Assert.False(await Container.DeleteAsync("x", default));
        Assert.Equal(0, await Container.EraseAsync("", default));
        Assert.False(await Store.Client.GetBlobContainerClient(_name).ExistsAsync());
    }

    [Fact]
    public async Task The_first_write_makes_the_container()
    {
        Assert.True(await Container.TryWriteAsync("x", Text("1"), null, null, default));
        Assert.Single(await Container.ListAsync("", default).ToListAsync());
        Assert.Single(_network.Requests, IsMaking);
    }

    [Fact]
    public async Task A_container_that_came_with_the_account_is_not_made_again()
    {
        await Store.Client.CreateBlobContainerAsync(_name);
        Assert.True(await Container.TryWriteAsync("x", Text("1"), null, null, default));
        Assert.Equal(1, await Container.EraseAsync("", default));
        Assert.DoesNotContain(_network.Requests, IsMaking);
    }

    [Fact]
    public async Task A_list_of_candidates_reads_none_of_them()
    {
        var candidates = NewCandidates();
        var procedure = ProcedureId.New();
        for (var i = 0; i < 3; i++)
        {
            await candidates.TryAddAsync(
                new Candidate
                {
                    Id = CandidateId.New(),
                    Procedure = procedure,
                    Name = $"Anna {i}",
                    Email = $"anna{i}@example.org",
                    Track = Track.External,
                    ReceivedAt = DateTimeOffset.UnixEpoch.AddDays(i),
                }
            );
        }

        var before = _network.Requests.Count;
        var listed = await candidates.SummariesAsync(procedure);
        Assert.Equal(["Anna 0", "Anna 1", "Anna 2"], listed.Select(candidate => candidate.Name));
        Assert.Equal(before + 1, _network.Requests.Count);

        // An instance of the app that has seen none of them reads their keys, all at once.
        Assert.Equal(3, (await NewCandidates().SummariesAsync(procedure)).Count);
        Assert.Equal(before + 3, _network.Requests.Count);
    }

    private CandidateRecords NewCandidates() => new(TestKeys.RecordsOn(_network.Connect(Store.Connection)));

    [Fact]
    public async Task A_new_blob_whose_answer_got_lost_is_written()
    {
        await Store.Client.CreateBlobContainerAsync(_name);
        _network.LoseNextAnswer();
        Assert.True(await Container.TryWriteAsync("x", Text("1"), null, null, default));
        Assert.Equal(2, _network.Requests.Count(request => request.StartsWith("PUT")));
        Assert.False(await Container.TryWriteAsync("x", Text("1"), null, null, default));
    }

    [Fact]
    public async Task A_change_whose_answer_got_lost_is_written()
    {
        await Container.TryWriteAsync("x", Text("1"), null, null, default);
        var version = (await Container.Blob("x").GetPropertiesAsync()).Value.ETag;
        _network.LoseNextAnswer();
        Assert.True(await Container.TryWriteAsync("x", Text("2"), version, null, default));
        Assert.False(await Container.TryWriteAsync("x", Text("3"), version, null, default));
        var read = (await Container.Blob("x").DownloadContentAsync()).Value.Content;
        Assert.Equal("2", read.ToString());
    }

    [Fact]
    public async Task A_change_of_a_blob_that_is_deleted_writes_nothing()
    {
        await Container.TryWriteAsync("x", Text("1"), null, null, default);
        var version = (await Container.Blob("x").GetPropertiesAsync()).Value.ETag;
        await Container.DeleteAsync("x", default);
        Assert.False(await Container.TryWriteAsync("x", Text("2"), version, null, default));
        Assert.False(await Container.Blob("x").ExistsAsync());
    }

    private static bool IsMaking(string request) => request.EndsWith("?restype=container");
}
