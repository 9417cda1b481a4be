using Recruitment.Records;

namespace Recruitment.Tests.Records;

public sealed class RecordStoreTests
{
    [Fact]
    public async Task A_record_reads_back_as_it_was_written()
    {
        await using var store = new TestRecords();
        var written = new Counter(3) { Note = "é € 漢" };
        Assert.True(await store.Records.TryAddAsync("a/1.json", written));
        Assert.Equal(written, await store.Records.GetAsync<Counter>("a/1.json"));
    }

    [Fact]
    public async Task A_path_that_is_taken_is_not_written_again()
    {
        await using var store = new TestRecords();
        await store.Records.TryAddAsync("a/1.json", new Counter(1));
        Assert.False(await store.Records.TryAddAsync("a/1.json", new Counter(2)));
        Assert.Equal(1, (await store.Records.GetAsync<Counter>("a/1.json")).Value);
    }

    [Fact]
    public async Task A_missing_record_is_null_or_a_named_fault()
    {
        await using var store = new TestRecords();
        Assert.Null(await store.Records.FindAsync<Counter>("a/1.json"));
        var fault = await Assert.ThrowsAsync<RecordMissingException>(() =>
            store.Records.GetAsync<Counter>("a/1.json")
        );
        Assert.Contains("a/1.json", fault.Message);
    }

    [Fact]
    public async Task Changes_at_the_same_time_are_all_kept()
    {
        await using var store = new TestRecords();
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    Task.Run(() =>
                        store.Records.ChangeAsync<Counter>(
                            "a/1.json",
                            counter => new Counter((counter?.Value ?? 0) + 1)
                        )
                    )
                )
        );
        Assert.Equal(20, (await store.Records.GetAsync<Counter>("a/1.json")).Value);
    }

    [Fact]
    public async Task A_change_that_meets_another_starts_again_from_what_is_there()
    {
        await using var store = new TestRecords();
        await store.Records.TryAddAsync("a/1.json", new Counter(1));
        var seen = new List<int>();
        await store.Records.ChangeAsync<Counter>(
            "a/1.json",
            counter =>
            {
                seen.Add(counter!.Value);
                if (seen.Count == 1)
                {
                    store
                        .Records.ChangeAsync<Counter>("a/1.json", _ => new Counter(10))
                        .GetAwaiter()
                        .GetResult();
                }

                return new Counter(counter.Value + 1);
            }
        );
        Assert.Equal([1, 10], seen);
        Assert.Equal(11, (await store.Records.GetAsync<Counter>("a/1.json")).Value);
    }

    [Fact]
    public async Task Erasing_a_prefix_takes_what_is_below_it_and_nothing_else()
    {
        await using var store = new TestRecords();
        foreach (var path in new[] { "p/1/a.json", "p/1/b/c.json", "p/10/a.json", "q/1/a.json" })
        {
            await store.Records.TryAddAsync(path, new Counter(1));
        }

        Assert.Equal(2, await store.Records.EraseAsync("p/1/"));
        Assert.Equal(
            ["p/10/a.json", "q/1/a.json"],
            await store.Records.PathsAsync("").ToListAsync()
        );
        Assert.Equal(["10"], await store.Records.FoldersAsync("p/").ToListAsync());
    }

    private sealed record Counter(int Value)
    {
        public string? Note { get; init; }
    }
}
