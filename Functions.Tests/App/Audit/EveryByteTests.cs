using System.Text;
using Recruitment.Audit;
using Recruitment.Procedures;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Embedded.Blobs.Contract;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Audit;

/// <summary>No byte of a chain can be another one: of its entries, of what the listing shows of them, and of its head.</summary>
public sealed class EveryByteTests(InProcessBlobStore store) : BlobContract<InProcessBlobStore>(store)
{
    /// <summary>Another digit or letter, the other case, and no text at all.</summary>
    private static readonly byte[] Flips = [0x01, 0x20, 0x80];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_changed_byte_is_found(bool isErased)
    {
        var account = Store.NewAccount();
        var audit = new AuditedAccount(account);
        await audit.AppendAsync(2);
        if (isErased)
        {
            await TestKeys.CipherOn(account).DestroyAllAsync(AuditedAccount.ChainOfNobody, default);
            await audit.Records.EraseAsync(RecordPaths.Of(AuditedAccount.Procedure));
            await audit.Log.AppendAsync(AuditedAccount.Procedure, "ProcedureErased", "", null);
        }

        await audit.Keys.PastIsSealedAsync(default);
        var whole = await audit.VerifyAsync();
        Assert.True(whole.Holds);
        var changes = 0;
        foreach (
            var path in Enumerable.Range(1, whole.Entries).Select(AuditedAccount.PathOf).Append(AuditedAccount.HeadPath)
        )
        {
            var (content, summary) = (await audit.ReadAsync(path))!.Value;
            foreach (var (bytes, told) in Changed(content.ToArray(), summary!))
            {
                await audit.WriteAsync(path, bytes, told);
                var verdict = await audit.VerifyAsync();
                Assert.False(verdict.Holds, $"{path}: {Encoding.UTF8.GetString(bytes)} {told}");
                changes++;
            }

            await audit.WriteAsync(path, content.ToArray(), summary);
        }

        Assert.Equal(whole, await audit.VerifyAsync());
        Assert.InRange(changes, 3_000, 20_000);
    }

    private static IEnumerable<(byte[] Content, string? Summary)> Changed(byte[] content, string summary)
    {
        for (var at = 0; at < content.Length; at++)
        {
            foreach (var flip in Flips)
            {
                byte[] changed = [.. content];
                changed[at] ^= flip;
                yield return (changed, summary);
            }
        }

        // What the listing tells travels in a header, in which there are printable characters only.
        for (var at = 0; at < summary.Length; at++)
        {
            foreach (var flip in Flips.Select(flip => (char)(summary[at] ^ flip)).Where(c => c is > ' ' and <= '~'))
            {
                yield return (content, $"{summary[..at]}{flip}{summary[(at + 1)..]}");
            }
        }

        yield return (content, null);
        yield return ([.. content, (byte)' '], summary);
        yield return (content[..^1], summary);
        yield return ([], summary);
    }
}
