using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Files;
using Recruitment.Records;
using Recruitment.Tests.Embedded.Blobs.Contract;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Files;

/// <summary>What becomes of files on every storage account.</summary>
public abstract class FileStoreContract<TStore> : BlobContract<TStore>
    where TStore : BlobStoreFixture
{
    private static readonly ProcedureId Procedure = ProcedureId.New();
    private static readonly CandidateId Candidate = CandidateId.New();

    private readonly BlobServiceClient _account;
    private readonly FileStore _files;

    protected FileStoreContract(TStore store)
        : base(store) => _files = new FileStore(_account = store.NewAccount(), TestKeys.CipherOn(_account));

    [Fact]
    public async Task The_largest_CV_is_kept_as_it_came()
    {
        var content = Bytes(10 * 1024 * 1024);
        await _files.KeepAsync(Name("a"), new BinaryData(content), CvKind.Pdf);
        var found = await _files.FindAsync(Name("a"));
        Assert.NotNull(found);
        Assert.True(content.AsSpan().SequenceEqual(found.ToMemory().Span));
    }

    [Fact]
    public async Task Keeping_a_file_again_changes_nothing()
    {
        await _files.KeepAsync(Name("a"), Text("%PDF"), CvKind.Pdf);
        await _files.KeepAsync(Name("a"), Text("%PDF"), CvKind.Pdf);
        Assert.Equal("%PDF", (await _files.FindAsync(Name("a")))!.ToString());
        Assert.Equal(1, await _files.EraseAsync(Procedure));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_null_and_can_be_deleted()
    {
        Assert.Null(await _files.FindAsync(Name("a")));
        await _files.DeleteAsync(Name("a"));
        await _files.KeepAsync(Name("a"), Text("%PDF"), CvKind.Pdf);
        await _files.DeleteAsync(Name("a"));
        await _files.DeleteAsync(Name("a"));
        Assert.Null(await _files.FindAsync(Name("a")));
    }

    [Theory]
    [InlineData("CV Zoë Çelik – 履歴書 🎓.pdf")]
    [InlineData("100% + meer.pdf")]
    [InlineData("quote'\"<>&;=?#@!$()*,:[]{}|^`~.pdf")]
    public async Task A_CV_arrives_under_whatever_name_it_has(string fileName)
    {
        var name = $"{Procedure}/{Candidate}/{fileName}";
        Assert.False(await _files.IsArrivingAsync(name));
        await _files.ArriveAsync(name, Text("%PDF"));
        Assert.True(await _files.IsArrivingAsync(name));
        Assert.Equal(1, await _files.EraseAsync(Procedure, Candidate));
        Assert.False(await _files.IsArrivingAsync(name));
    }

    [Fact]
    public async Task What_is_in_quarantine_tells_why_and_whole()
    {
        await _files.QuarantineAsync(Name("a"), Text("<html>"), "InvalidCv.WrongContent");
        var blob = _account.GetBlobContainerClient("quarantine").GetBlobClient(Name("a"));
        BlobDownloadResult read = await blob.DownloadContentAsync();
        Assert.Equal("InvalidCv.WrongContent", read.Details.Metadata["reason"]);
        Assert.DoesNotContain("<html>", Encoding.Latin1.GetString(read.Content.ToArray()));
        var opened = await TestKeys
            .CipherOn(_account)
            .OpenAsync($"quarantine/{Name("a")}", read.Content, CancellationToken.None);
        Assert.Equal("<html>", opened?.ToString());
    }

    [Fact]
    public async Task Erasing_a_candidate_or_a_procedure_takes_their_files_wherever_they_are_and_no_others()
    {
        var other = CandidateId.New();
        await _files.ArriveAsync($"{Procedure}/{Candidate}/cv.pdf", Text("1"));
        await _files.KeepAsync($"{Procedure}/{Candidate}/a.pdf", Text("2"), CvKind.Pdf);
        await _files.QuarantineAsync($"{Procedure}/{Candidate}/b", Text("3"), "Why");
        await _files.KeepAsync($"{Procedure}/{other}/a.pdf", Text("4"), CvKind.Pdf);
        await _files.KeepAsync($"{Procedure}x/{other}/a.pdf", Text("5"), CvKind.Pdf);

        Assert.Equal(3, await _files.EraseAsync(Procedure, Candidate));
        Assert.Equal(0, await _files.EraseAsync(Procedure, Candidate));
        Assert.Equal(1, await _files.EraseAsync(Procedure));
        Assert.NotNull(await _files.FindAsync($"{Procedure}x/{other}/a.pdf"));
    }

    [Fact]
    public async Task Strays_are_erased_when_they_are_old_and_nobodys()
    {
        await _files.ArriveAsync($"{Procedure}/x/cv.pdf", Text("1"));
        await _files.ArriveAsync("unknown/x/cv.pdf", Text("2"));
        await _files.QuarantineAsync("-/-/abc", Text("3"), "Why");
        Assert.Equal(0, await EraseStraysAsync(DateTimeOffset.UtcNow.AddHours(-1)));
        Assert.Equal(2, await EraseStraysAsync(DateTimeOffset.UtcNow.AddHours(1)));
        Assert.True(await _files.IsArrivingAsync($"{Procedure}/x/cv.pdf"));
    }

    private Task<int> EraseStraysAsync(DateTimeOffset before) =>
        _files.EraseStraysAsync(before, id => Task.FromResult(id == Procedure));

    private static string Name(string generated) => FileStore.NameOf(Procedure, Candidate, generated, CvKind.Pdf);
}
