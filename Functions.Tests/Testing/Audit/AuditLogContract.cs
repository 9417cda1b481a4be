using Recruitment.Audit;
using Recruitment.Records;
using Recruitment.Tests.Embedded.Blobs.Contract;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Audit;

/// <summary>What the audit log does on every storage account.</summary>
public abstract class AuditLogContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    private static readonly ProcedureId Procedure = new("abcdefghjkmnpqrs");

    private RecordStore NewRecords() => TestKeys.RecordsOn(Store.NewAccount());

    [Fact]
    public async Task Entries_follow_from_each_other()
    {
        var records = NewRecords();
        var audit = new AuditLog(records, TimeProvider.System);
        await AppendAsync(audit, 3);
        Assert.Equal(new AuditVerdict(3, null), await audit.VerifyAsync(Procedure));
    }

    [Fact]
    public async Task A_restarted_app_goes_on_with_the_chain()
    {
        var records = NewRecords();
        await AppendAsync(new AuditLog(records, TimeProvider.System), 2);
        var restarted = new AuditLog(records, TimeProvider.System);
        await AppendAsync(restarted, 2);
        Assert.Equal(new AuditVerdict(4, null), await restarted.VerifyAsync(Procedure));
    }

    [Fact]
    public async Task Writers_at_the_same_time_lose_no_entry()
    {
        var records = NewRecords();
        AuditLog[] writers = [new(records, TimeProvider.System), new(records, TimeProvider.System)];
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => AppendAsync(writers[i % 2], 1, $"Event{i}")));
        Assert.Equal(new AuditVerdict(20, null), await writers[0].VerifyAsync(Procedure));
        var entries = await writers[0].ListAsync(Procedure).ToListAsync();
        Assert.Equal(20, entries.Select(entry => entry.What).Distinct().Count());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public async Task A_changed_entry_breaks_the_chain_after_it(int sequence)
    {
        var records = NewRecords();
        var audit = new AuditLog(records, TimeProvider.System);
        await AppendAsync(audit, 4);
        await records.ChangeAsync<AuditEntry>(PathOf(sequence), entry => entry! with { Who = "committee-2" });
        Assert.Equal(new AuditVerdict(sequence, sequence + 1), await audit.VerifyAsync(Procedure));
    }

    [Fact]
    public async Task A_missing_entry_breaks_the_chain()
    {
        var records = NewRecords();
        var audit = new AuditLog(records, TimeProvider.System);
        await AppendAsync(audit, 4);
        await records.DeleteAsync(PathOf(2));
        Assert.Equal(new AuditVerdict(1, 2), await audit.VerifyAsync(Procedure));
    }

    [Fact]
    public async Task The_chain_outlives_the_procedures_records()
    {
        var records = NewRecords();
        var audit = new AuditLog(records, TimeProvider.System);
        await AppendAsync(audit, 2);
        await records.EraseAsync(Recruitment.Procedures.RecordPaths.Of(Procedure));
        Assert.Equal(new AuditVerdict(2, null), await audit.VerifyAsync(Procedure));
    }

    private static async Task AppendAsync(AuditLog audit, int times, string what = "Happened")
    {
        for (var i = 0; i < times; i++)
        {
            await audit.AppendAsync(Procedure, what, $"stage-{i}", "committee-1");
        }
    }

    private static string PathOf(int sequence) => $"audit/{Procedure}/{sequence:D8}.json";
}
