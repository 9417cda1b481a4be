using Azure.Storage.Blobs;
using Recruitment.Audit;
using Recruitment.Audit.Anchors;
using Recruitment.Records;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Audit;

/// <summary>What anchors of audit chains prove, wherever they are.</summary>
public abstract class AuditAnchorContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    /// <summary>The same place each time.</summary>
    private protected abstract IAnchorStore AnchorsOf(BlobServiceClient account);

    private AuditedAccount On(BlobServiceClient account) => new(account) { Anchors = AnchorsOf(account) };

    [Fact]
    public async Task Only_chains_that_changed_are_anchored()
    {
        var account = Store.NewAccount();
        var audit = On(account);
        await audit.AppendAsync(2);
        await audit.Log.AppendAsync(new ProcedureId("abcdefghjkmnpqrt"), "Happened", "", null);
        Assert.Equal([2, 1], (await audit.Anchoring.RunAsync(default))!.Heads.Select(head => head.Sequence));
        Assert.Null(await audit.Anchoring.RunAsync(default));

        await audit.AppendAsync(1);
        var next = await On(account).Anchoring.RunAsync(default);
        Assert.Equal([3], next!.Heads.Select(head => head.Sequence));
        Assert.Equal(2, next.Number);
        var anchored = await audit.Verifier.AnchoredAsync(null, default);
        Assert.Equal((2, null), (anchored.Count, anchored.BrokenAt));
        Assert.True(anchored.Knows(next.Hash()));
        Assert.Equal(new AuditVerdict(3, null), await audit.VerifyAsync());
    }

    [Fact]
    public async Task A_chain_that_is_put_back_as_it_once_was_is_missed_by_its_anchor()
    {
        var audit = On(Store.NewAccount());
        await audit.AppendAsync(2);
        var earlier = await audit.ReadAsync(AuditedAccount.HeadPath);
        await audit.AppendAsync(2);
        await audit.Anchoring.RunAsync(default);
        await audit.Records.DeleteAsync(AuditedAccount.PathOf(4));
        await audit.Records.DeleteAsync(AuditedAccount.PathOf(3));
        await audit.WriteAsync(AuditedAccount.HeadPath, earlier!.Value.Content.ToArray(), earlier.Value.Summary);
        Assert.Equal(new AuditVerdict(2, 3, AuditFault.Missing), await audit.VerifyAsync());
    }

    [Fact]
    public async Task A_chain_of_which_nothing_is_left_is_missed_by_its_anchor()
    {
        var audit = On(Store.NewAccount());
        await audit.AppendAsync(2);
        await audit.Anchoring.RunAsync(default);
        await audit.Records.EraseAsync("audit");
        var (survey, _) = await AuditSurvey.ReadAsync(audit.Verifier, "", 10, null, null, default);
        Assert.Equal(
            new ChainStanding(AuditedAccount.Procedure, 0, 1, AuditFault.Missing),
            Assert.Single(survey.Chains)
        );
        Assert.Null(await audit.Anchoring.RunAsync(default));
        Assert.Equal([AuditedAccount.Procedure], audit.Verifier.Broken);
    }

    [Fact]
    public async Task Another_chain_in_the_place_of_the_anchored_one_is_found_whatever_the_records_and_keys_say()
    {
        var account = Store.NewAccount();
        var audit = On(account);
        await audit.AppendAsync(2);
        await audit.Anchoring.RunAsync(default);

        // Somebody writes as the app does, with its key: only the anchor knows better.
        await audit.Records.EraseAsync("audit");
        await On(account).AppendAsync(3, "Forged");
        Assert.Equal(new AuditVerdict(1, 2, AuditFault.NotAnchored), await audit.VerifyAsync());
    }

    [Fact]
    public async Task An_anchored_chain_is_not_taken_for_one_from_before_there_were_seals()
    {
        var audit = On(Store.NewAccount());
        await audit.AppendAsync(3);
        await audit.Anchoring.RunAsync(default);
        await audit.Records.DeleteAsync(AuditedAccount.HeadPath);
        await audit.ReplaceByUnsealedAsync(3);
        Assert.Equal(new AuditVerdict(2, 3, AuditFault.NotAnchored), await audit.VerifyAsync());
    }

    [Fact]
    public async Task What_was_anchored_after_a_copy_was_made_says_nothing_of_it()
    {
        var audit = On(Store.NewAccount());
        await audit.AppendAsync(2);
        var anchor = await audit.Anchoring.RunAsync(default);
        await audit.Records.EraseAsync("audit");
        var before = await audit.Verifier.AnchoredAsync(anchor!.At - TimeSpan.FromSeconds(1), default);
        Assert.True((await audit.Verifier.VerifyAsync(AuditedAccount.Procedure, before, default)).Holds);
        Assert.Equal(1, before.Count);
    }
}
