using Recruitment.Records;
using Recruitment.Tests.Embedded.Blobs.Contract;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Records;

/// <summary>What the records do on every storage account.</summary>
public abstract class RecordStoreContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    private RecordStore NewRecords() => TestKeys.RecordsOn(Store.NewAccount());

    [Fact]
    public async Task A_record_reads_back_as_it_was_written()
    {
        var records = NewRecords();
        var written = new Counter(3) { Note = "é € 漢" };
        Assert.True(await records.TryAddAsync("a/1.json", written));
        Assert.Equal(written, await records.GetAsync<Counter>("a/1.json"));
    }

    [Fact]
    public async Task A_path_that_is_taken_is_not_written_again()
    {
        var records = NewRecords();
        await records.TryAddAsync("a/1.json", new Counter(1));
        Assert.False(await records.TryAddAsync("a/1.json", new Counter(2)));
        Assert.Equal(1, (await records.GetAsync<Counter>("a/1.json")).Value);
    }

    [Fact]
    public async Task A_missing_record_is_null_or_a_named_fault()
    {
        var records = NewRecords();
        Assert.Null(await records.FindAsync<Counter>("a/1.json"));
        var fault = await Assert.ThrowsAsync<RecordMissingException>(() => records.GetAsync<Counter>("a/1.json"));
        Assert.Contains("a/1.json", fault.Message);
    }

    [Fact]
    public async Task Changes_at_the_same_time_are_all_kept()
    {
        var records = NewRecords();
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    Task.Run(() =>
                        records.ChangeAsync<Counter>("a/1.json", counter => new Counter((counter?.Value ?? 0) + 1))
                    )
                )
        );
        Assert.Equal(20, (await records.GetAsync<Counter>("a/1.json")).Value);
    }

    [Fact]
    public async Task A_change_that_meets_another_starts_again_from_what_is_there()
    {
        var records = NewRecords();
        await records.TryAddAsync("a/1.json", new Counter(1));
        var seen = new List<int>();
        await records.ChangeAsync<Counter>(
            "a/1.json",
            counter =>
            {
                seen.Add(counter!.Value);
                if (seen.Count == 1)
                {
                    records.ChangeAsync<Counter>("a/1.json", _ => new Counter(10)).GetAwaiter().GetResult();
                }

                return new Counter(counter.Value + 1);
            }
        );
        Assert.Equal([1, 10], seen);
        Assert.Equal(11, (await records.GetAsync<Counter>("a/1.json")).Value);
    }

    [Fact]
    public async Task Erasing_a_prefix_takes_what_is_below_it_and_nothing_else()
    {
        var records = NewRecords();
        foreach (var path in new[] { "p/1/a.json", "p/1/b/c.json", "p/10/a.json", "q/1/a.json" })
        {
            await records.TryAddAsync(path, new Counter(1));
        }

        Assert.Equal(2, await records.EraseAsync("p/1/"));
        Assert.Equal(["p/10/a.json", "q/1/a.json"], await records.PathsAsync("").ToListAsync());
        Assert.Equal(["10"], await records.FoldersAsync("p/").ToListAsync());
    }

    [Theory]
    [InlineData("a/Zoë Çelik – 履歴書 🎓.json")]
    [InlineData("a/with space+and%20percent.json")]
    [InlineData("a/quote'\"<>&;=?#@!$()*,:[]{}|^`~.json")]
    public async Task A_path_may_hold_any_character(string path)
    {
        var records = NewRecords();
        await records.TryAddAsync(path, new Counter(1) { Note = path });
        await records.ChangeAsync<Counter>(path, counter => counter! with { Value = 2 });
        Assert.Equal(
            new Counter(2) { Note = path },
            Assert.Single(await records.ListAsync<Counter>("a/").ToListAsync())
        );
        Assert.Equal([path], await records.PathsAsync("a/").ToListAsync());
        Assert.True(await records.DeleteAsync(path));
        Assert.Null(await records.FindAsync<Counter>(path));
    }

    [Fact]
    public async Task Where_nothing_was_ever_written_there_is_nothing_to_find_or_to_erase()
    {
        var records = NewRecords();
        Assert.Null(await records.FindAsync<Counter>("a/1.json"));
        Assert.Empty(await records.ListAsync<Counter>("a/").ToListAsync());
        Assert.Empty(await records.FoldersAsync("a/").ToListAsync());
        Assert.Equal([], (await records.PageAsync("a/", null, 10)).Paths);
        Assert.Equal(0, await records.EraseAsync("a/"));
        Assert.False(await records.DeleteAsync("a/1.json"));
    }

    [Fact]
    public async Task A_record_that_is_deleted_twice_was_deleted_once()
    {
        var records = NewRecords();
        await records.TryAddAsync("a/1.json", new Counter(1));
        Assert.True(await records.DeleteAsync("a/1.json"));
        Assert.False(await records.DeleteAsync("a/1.json"));
    }

    [Fact]
    public async Task A_change_of_what_is_erased_meanwhile_starts_again_from_nothing()
    {
        var records = NewRecords();
        await records.TryAddAsync("a/1.json", new Counter(1));
        var seen = new List<int?>();
        await records.ChangeAsync<Counter>(
            "a/1.json",
            counter =>
            {
                seen.Add(counter?.Value);
                if (seen.Count == 1)
                {
                    records.EraseAsync("a/").GetAwaiter().GetResult();
                }

                return new Counter(7);
            }
        );
        Assert.Equal([1, null], seen);
    }

    [Fact]
    public async Task Of_many_who_write_the_same_new_record_one_has_written_it()
    {
        var records = NewRecords();
        var written = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => records.TryAddAsync("a/1.json", new Counter(1))))
        );
        Assert.Single(written, isFirst => isFirst);
    }

    [Fact]
    public async Task More_records_than_a_storage_account_lists_at_once_are_listed_paged_and_erased()
    {
        const int Count = 5_003;
        var records = NewRecords();
        await Parallel.ForAsync(
            0,
            Count,
            new ParallelOptions { MaxDegreeOfParallelism = 32 },
            async (number, _) => await records.TryAddAsync($"p/{number:D5}.json", new Counter(number))
        );
        var paths = Enumerable.Range(0, Count).Select(number => $"p/{number:D5}.json").ToList();

        Assert.Equal(paths, await records.PathsAsync("p/").ToListAsync());
        var (first, next) = await records.PageAsync("p/", null, 5_000);
        var (rest, end) = await records.PageAsync("p/", next, 5_000);
        Assert.Equal(paths, first.Concat(rest));
        Assert.Null(end);
        Assert.Equal(
            Enumerable.Range(0, 100),
            (await records.ListAsync<Counter>("p/000").ToListAsync()).Select(c => c.Value)
        );
        Assert.Equal(Count, await records.EraseAsync("p/"));
        Assert.Empty(await records.PathsAsync("").ToListAsync());
    }

    [Fact]
    public async Task What_records_say_of_themselves_is_listed_as_it_was_last_written()
    {
        var records = NewRecords();
        await records.TryAddAsync("n/1.json", new Named("Zoë  de «Groot»", "long"));
        await records.TryAddAsync("n/2.json", new Named("Bram", "long"));
        await records.ChangeAsync<Named>("n/2.json", named => named! with { Name = "Bram\nKok" });
        await records.TryAddAsync("n/2/deeper.json", new Named("Cleo", "long"));
        // As it was written before records said anything of themselves.
        await records.TryAddAsync("n/3.json", new { Name = "Daan", Text = "long" });
        Assert.Equal(
            ["Zoë  de «Groot»", "Bram\nKok", "Daan"],
            (await records.SummariesAsync<Named, NameOnly>("n/").ToListAsync()).Select(only => only.Name)
        );
        Assert.Empty(await records.SummariesAsync<Named, NameOnly>("nobody/").ToListAsync());
    }

    private sealed record Counter(int Value)
    {
        public string? Note { get; init; }
    }

    private sealed record Named(string Name, string Text) : IListed<NameOnly>
    {
        NameOnly IListed<NameOnly>.Summary => new(Name);
    }

    private sealed record NameOnly(string Name);
}
