using Recruitment.Audit;
using Recruitment.Procedures;
using Recruitment.Tests.Embedded.Blobs.Contract;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Audit;

/// <summary>What the audit log does on every storage account.</summary>
public abstract class AuditLogContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    private AuditedAccount NewAccount() => new(Store.NewAccount());

    [Fact]
    public async Task Entries_follow_from_each_other()
    {
        var audit = NewAccount();
        await audit.AppendAsync(3);
        Assert.Equal(new AuditVerdict(3, null), await audit.VerifyAsync());
    }

    [Fact]
    public async Task A_restarted_app_goes_on_with_the_chain()
    {
        var account = Store.NewAccount();
        await new AuditedAccount(account).AppendAsync(2);
        var restarted = new AuditedAccount(account);
        await restarted.AppendAsync(2);
        Assert.Equal(new AuditVerdict(4, null), await restarted.VerifyAsync());
    }

    [Fact]
    public async Task Writers_at_the_same_time_lose_no_entry()
    {
        var account = Store.NewAccount();
        AuditedAccount[] writers = [new(account), new(account)];
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => writers[i % 2].AppendAsync(1, $"Event{i}")));
        Assert.Equal(new AuditVerdict(20, null), await writers[0].VerifyAsync());
        var entries = await writers[0].Log.ListAsync(AuditedAccount.Procedure).ToListAsync();
        Assert.Equal(20, entries.Select(entry => entry.What).Distinct().Count());
        Assert.Equal(20, (await writers[0].Heads.FindAsync(AuditedAccount.Procedure, default))?.Sequence);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_changed_entry_is_the_first_that_does_not_hold(int sequence)
    {
        var audit = NewAccount();
        await audit.AppendAsync(4);
        await audit.Records.ChangeAsync<AuditEntry>(
            AuditedAccount.PathOf(sequence),
            entry => entry! with { Who = "committee-2" }
        );
        Assert.Equal(new AuditVerdict(sequence - 1, sequence, AuditFault.Changed), await audit.VerifyAsync());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_missing_entry_breaks_the_chain(int sequence)
    {
        var audit = NewAccount();
        await audit.AppendAsync(4);
        await audit.Records.DeleteAsync(AuditedAccount.PathOf(sequence));
        Assert.Equal(new AuditVerdict(sequence - 1, sequence, AuditFault.Missing), await audit.VerifyAsync());
    }

    [Fact]
    public async Task Entries_taken_from_the_end_are_missed_also_when_the_chain_goes_on()
    {
        var account = Store.NewAccount();
        await new AuditedAccount(account).AppendAsync(4);
        var restarted = new AuditedAccount(account);
        await restarted.Records.DeleteAsync(AuditedAccount.PathOf(4));
        await restarted.Records.DeleteAsync(AuditedAccount.PathOf(3));
        await restarted.AppendAsync(1);
        Assert.Equal(new AuditVerdict(3, 4, AuditFault.Missing), await restarted.VerifyAsync());
        await restarted.AppendAsync(3);
        Assert.Equal(new AuditVerdict(3, 4, AuditFault.Changed), await restarted.VerifyAsync());
    }

    [Fact]
    public async Task Entries_that_change_places_are_found()
    {
        var audit = NewAccount();
        await audit.AppendAsync(4);
        var (second, third) = (
            (await audit.ReadAsync(AuditedAccount.PathOf(2)))!.Value,
            (await audit.ReadAsync(AuditedAccount.PathOf(3)))!.Value
        );
        await audit.WriteAsync(AuditedAccount.PathOf(2), third.Content.ToArray(), third.Summary);
        await audit.WriteAsync(AuditedAccount.PathOf(3), second.Content.ToArray(), second.Summary);
        Assert.Equal(new AuditVerdict(1, 2, AuditFault.Changed), await audit.VerifyAsync());
    }

    [Fact]
    public async Task A_whole_chain_that_is_written_anew_with_another_key_does_not_hold()
    {
        var account = Store.NewAccount();
        await new AuditedAccount(account).AppendAsync(3);
        // Somebody who has the records, and keys of their own.
        var forger = new AuditedAccount(account, keysOn: Store.NewAccount());
        await forger.Records.EraseAsync("audit");
        await forger.AppendAsync(3);
        Assert.True((await forger.VerifyAsync()).Holds);
        Assert.Equal(new AuditVerdict(0, 1, AuditFault.OtherKey), await new AuditedAccount(account).VerifyAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sealed_chain_does_not_become_one_from_before_there_were_seals(bool withItsHead)
    {
        var account = Store.NewAccount();
        var audit = new AuditedAccount(account);
        await audit.AppendAsync(3);
        await audit.Keys.PastIsSealedAsync(default);
        if (withItsHead)
        {
            await audit.Records.DeleteAsync(AuditedAccount.HeadPath);
        }

        await audit.ReplaceByUnsealedAsync(3);
        Assert.Equal(new AuditVerdict(0, 1, AuditFault.Unsealed), await audit.VerifyAsync());

        // Nor when the app goes on with it.
        var restarted = new AuditedAccount(account);
        await restarted.AppendAsync(2);
        Assert.Equal(new AuditVerdict(0, 1, AuditFault.Unsealed), await restarted.VerifyAsync());
    }

    [Fact]
    public async Task A_chain_from_before_there_were_seals_holds_and_is_sealed_from_where_it_goes_on()
    {
        var audit = NewAccount();
        await audit.AppendUnsealedAsync(3);
        Assert.Equal(new AuditVerdict(3, null), await audit.VerifyAsync());
        await audit.AppendAsync(2);
        await audit.Keys.PastIsSealedAsync(default);
        Assert.Equal(new AuditVerdict(5, null), await audit.VerifyAsync());
        Assert.Equal(
            [null, null, null, 4, 4],
            await audit.Log.ListAsync(AuditedAccount.Procedure).Select(entry => entry.Seal?.From).ToListAsync()
        );

        await audit.Records.ChangeAsync<AuditEntry>(
            AuditedAccount.PathOf(2),
            entry => entry! with { Who = "committee-2" }
        );
        Assert.Equal(3, (await audit.VerifyAsync()).BrokenAt);
    }

    [Fact]
    public async Task The_last_entry_from_before_there_were_seals_is_held_by_the_head()
    {
        var audit = NewAccount();
        await audit.AppendUnsealedAsync(3);
        var last = await audit.Log.ListAsync(AuditedAccount.Procedure).LastAsync();
        await audit.Heads.SealAsync(last, await audit.Keys.GetAsync(default), default);
        await audit.Keys.PastIsSealedAsync(default);
        Assert.Equal(new AuditVerdict(3, null), await audit.VerifyAsync());
        await audit.Records.ChangeAsync<AuditEntry>(
            AuditedAccount.PathOf(3),
            entry => entry! with { Who = "committee-2" }
        );
        Assert.Equal(new AuditVerdict(2, 3, AuditFault.Changed), await audit.VerifyAsync());
        await audit.ReplaceByUnsealedAsync(4);
        Assert.Equal(new AuditVerdict(2, 3, AuditFault.Changed), await audit.VerifyAsync());
    }

    [Fact]
    public async Task A_head_that_is_gone_or_altered_shows()
    {
        var audit = NewAccount();
        await audit.AppendAsync(3);
        await audit.Keys.PastIsSealedAsync(default);
        await audit.Records.ChangeAsync<AuditHead>(AuditedAccount.HeadPath, head => head! with { Sequence = 2 });
        Assert.Equal(AuditFault.Head, (await audit.VerifyAsync()).Fault);
        await audit.Records.DeleteAsync(AuditedAccount.HeadPath);
        Assert.Equal(new AuditVerdict(3, 4, AuditFault.Head), await audit.VerifyAsync());
    }

    [Fact]
    public async Task A_chain_that_a_crash_left_without_its_newest_head_goes_on()
    {
        var account = Store.NewAccount();
        var audit = new AuditedAccount(account);
        await audit.AppendAsync(1);
        var first = await audit.Heads.FindAsync(AuditedAccount.Procedure, default);
        await audit.AppendAsync(2);
        await audit.Records.ChangeAsync<AuditHead>(AuditedAccount.HeadPath, _ => first!);
        Assert.Equal(new AuditVerdict(3, null), await audit.VerifyAsync());
        await new AuditedAccount(account).AppendAsync(1);
        Assert.Equal(4, (await audit.Heads.FindAsync(AuditedAccount.Procedure, default))?.Sequence);
    }

    [Fact]
    public async Task Another_wrapping_key_leaves_old_chains_as_they_are()
    {
        var account = Store.NewAccount();
        await new AuditedAccount(account).AppendAsync(2);
        var both = $"{TestKeys.NextWrapping} {TestKeys.Wrapping}";
        await TestKeys.SubjectKeysOn(account, both).RewrapAsync(default);

        var rotated = new AuditedAccount(account, TestKeys.NextWrapping);
        await rotated.AppendAsync(1);
        Assert.Equal(new AuditVerdict(3, null), await rotated.VerifyAsync());
    }

    [Fact]
    public async Task The_chain_outlives_the_procedures_records()
    {
        var audit = NewAccount();
        await audit.AppendAsync(2);
        await audit.Records.EraseAsync(RecordPaths.Of(AuditedAccount.Procedure));
        Assert.Equal(new AuditVerdict(2, null), await audit.VerifyAsync());
    }
}
