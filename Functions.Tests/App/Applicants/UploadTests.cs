using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using FsCheck;
using FsCheck.Fluent;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Embedded.Blobs;
using Recruitment.Records;

namespace Recruitment.Tests.Applicants;

public sealed class UploadTests
{
    private static readonly Dictionary<string, string> Metadata = new()
    {
        ["name"] = Uri.EscapeDataString("Zoë Çelik"),
        ["email"] = "zoe@kandidaat.example",
        ["phone"] = Uri.EscapeDataString("+31 6 12345678"),
        ["track"] = "internal",
    };

    [Fact]
    public async Task An_upload_with_metadata_is_an_application()
    {
        await using var app = await OpenVacancy.StartAsync();
        var id = CandidateId.New();

        await app.UploadAsync($"{SampleVacancy.Id}/{id}/CV Zoë.docx", SampleCv.Docx(), Metadata);

        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal(id, candidate.Id);
        Assert.Equal("Zoë Çelik", candidate.Name);
        Assert.Equal("+31 6 12345678", candidate.Phone);
        Assert.Equal(Track.Internal, candidate.Track);
        Assert.Equal("CV Zoë.docx", candidate.Cv!.FileName);
        Assert.Matches(
            $"^{SampleVacancy.Id}/{id}/[a-z0-9]{{16}}\\.docx$",
            Assert.Single(await app.NamesAsync("files"))
        );
        Assert.Empty(await app.NamesAsync("cvs"));
        Assert.StartsWith("Uw sollicitatie is ontvangen", Assert.Single(await app.MailsAsync()).Subject);
        var kept = app.Get<BlobServiceClient>().GetBlobContainerClient("files").GetBlobClient(candidate.Cv.BlobName);
        BlobProperties properties = await kept.GetPropertiesAsync();
        Assert.Empty(properties.Metadata);
    }

    [Fact]
    public async Task A_name_in_the_path_becomes_no_id()
    {
        await using var app = await OpenVacancy.StartAsync();

        await app.UploadAsync($"{SampleVacancy.Id}/Zoe Celik/cv.pdf", SampleCv.Pdf(), Metadata);
        var candidate = Assert.Single(await app.ListAsync());
        Assert.True(Identifier.IsValid(candidate.Id.Value));

        await app.UploadAsync($"{SampleVacancy.Id}/Zoe Celik/nieuw.pdf", SampleCv.Pdf("new"));
        Assert.Equal("nieuw.pdf", Assert.Single(await app.ListAsync()).Cv!.FileName);
    }

    [Fact]
    public async Task A_later_upload_replaces_the_CV_of_a_known_candidate_and_acknowledges_nothing_again()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        var before = Assert.Single(await app.ListAsync());

        await app.UploadAsync($"{SampleVacancy.Id}/{before.Id}/nieuw.docx", SampleCv.Docx());

        var after = Assert.Single(await app.ListAsync());
        Assert.Equal("nieuw.docx", after.Cv!.FileName);
        Assert.Equal([after.Cv.BlobName], await app.NamesAsync("files"));
        Assert.Single(await app.MailsAsync());
    }

    [Fact]
    public async Task An_upload_from_an_address_that_applied_waits_for_the_candidate()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());

        await app.UploadAsync(
            $"{SampleVacancy.Id}/{CandidateId.New()}/cv.pdf",
            SampleCv.Pdf(),
            new Dictionary<string, string>(Metadata) { ["email"] = "Anna@Kandidaat.example" }
        );

        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal("Anna Bakker", candidate.Name);
        Assert.NotNull(candidate.Replacement);
        Assert.Empty(await app.NamesAsync("cvs"));
        Assert.StartsWith("U had al gesolliciteerd", (await app.MailsAsync())[^1].Subject);
    }

    [Theory]
    [InlineData("cv.pdf", "InvalidCv.WrongContent")]
    [InlineData("cv.exe", "InvalidCv.WrongType")]
    [InlineData("..\\..\\x", "InvalidCv.NameIsPath")]
    [InlineData("map/cv.pdf", "InvalidCv.NameIsPath")]
    public async Task An_unusable_CV_is_kept_in_quarantine_and_the_recruiter_is_told(string fileName, string reason)
    {
        await using var app = await OpenVacancy.StartAsync();

        await app.UploadAsync($"{SampleVacancy.Id}/{CandidateId.New()}/{fileName}", "<html>"u8.ToArray(), Metadata);

        Assert.Empty(await app.ListAsync());
        Assert.Empty(await app.NamesAsync("cvs"));
        var name = Assert.Single(await app.NamesAsync("quarantine"));
        Assert.Matches($"^{SampleVacancy.Id}/[a-z0-9]{{16}}/[a-z0-9]{{16}}$", name);
        var blob = app.Get<BlobServiceClient>().GetBlobContainerClient("quarantine").GetBlobClient(name);
        BlobProperties properties = await blob.GetPropertiesAsync();
        Assert.Equal([KeyValuePair.Create("reason", reason)], properties.Metadata);
        var mail = Assert.Single(await app.MailsAsync());
        Assert.Equal("rita@dewissel.example", mail.To);
        Assert.Contains("Zoë Çelik", mail.Html);
        Assert.Contains($"quarantine/{name}", mail.Html);
    }

    [Fact]
    public async Task An_upload_after_the_close_is_kept_and_both_sides_are_told()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.CloseVacancyAsync();

        await app.UploadAsync($"{SampleVacancy.Id}/{CandidateId.New()}/cv.pdf", SampleCv.Pdf(), Metadata);

        Assert.Empty(await app.ListAsync());
        Assert.Single(await app.NamesAsync("quarantine"));
        var mails = await app.MailsAsync();
        Assert.Equal(["rita@dewissel.example", "zoe@kandidaat.example"], mails.Select(m => m.To).Order());
        Assert.Contains("te laat", mails.Single(m => m.To.StartsWith("zoe")).Html);
    }

    [Fact]
    public async Task An_upload_without_metadata_for_nobody_known_is_kept_and_the_recruiter_is_told()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.UploadAsync($"{SampleVacancy.Id}/{CandidateId.New()}/cv.pdf", SampleCv.Pdf());
        Assert.Single(await app.NamesAsync("quarantine"));
        Assert.Contains("niet van wie", Assert.Single(await app.MailsAsync()).Html);
    }

    [Fact]
    public async Task An_upload_for_an_unknown_procedure_is_kept_without_the_names_in_its_path()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.UploadAsync("vacature van Anna/Bakker/cv anna.pdf", SampleCv.Pdf(), Metadata);
        Assert.Matches("^-/-/[a-z0-9]{16}$", Assert.Single(await app.NamesAsync("quarantine")));
        Assert.Empty(await app.NamesAsync("cvs"));
        Assert.Empty(await app.MailsAsync());
    }

    [Fact]
    public async Task A_file_name_that_climbs_out_of_its_folder_goes_to_quarantine_and_the_recruiter_is_told()
    {
        await using var app = await OpenVacancy.StartAsync();
        var name = $"{SampleVacancy.Id}/{CandidateId.New()}/../../x";
        var service = app.Get<BlobService>();
        await app.ContainerAsync("cvs");

        await EmbeddedBlobs
            .BlobClient(service, "cvs", name)
            .UploadAsync(new MemoryStream(SampleCv.Pdf()), httpHeaders: null, Metadata);
        await app.Time.RunUntilIdleAsync();

        Assert.Empty(await app.ListAsync());
        Assert.Empty(await app.NamesAsync("cvs"));
        Assert.Matches(
            $"^{SampleVacancy.Id}/[a-z0-9]{{16}}/[a-z0-9]{{16}}$",
            Assert.Single(await app.NamesAsync("quarantine"))
        );
        Assert.Equal("rita@dewissel.example", Assert.Single(await app.MailsAsync()).To);
    }

    [Fact]
    public async Task Whatever_a_file_is_called_it_ends_under_a_generated_name_or_in_quarantine_with_a_mail()
    {
        await using var app = await OpenVacancy.StartAsync();
        var names = ArbMap
            .Default.ArbFor<NonEmptyString>()
            .Generator.Select(s => s.Get.Trim('/', '\\', '.'))
            .Where(s => s.Length > 0 && s.All(c => c is >= ' ' and < '\uD800') && !s.Contains('\\'))
            .Sample(25, 20)
            .Select((s, i) => i % 2 == 0 ? $"{s}.pdf" : s);
        var uploads = 0;
        foreach (var fileName in names)
        {
            var metadata = new Dictionary<string, string>(Metadata)
            {
                ["email"] = $"kandidaat{++uploads}@kandidaat.example",
            };
            await app.UploadAsync($"{SampleVacancy.Id}/{CandidateId.New()}/{fileName}", SampleCv.Pdf(), metadata);
        }

        var kept = await app.NamesAsync("files");
        var refused = await app.NamesAsync("quarantine");
        Assert.Equal(uploads, kept.Count + refused.Count);
        Assert.Equal(uploads, (await app.MailsAsync()).Count);
        Assert.All(kept, n => Assert.Matches("^[a-z0-9]{16}/[a-z0-9]{16}/[a-z0-9]{16}\\.pdf$", n));
        Assert.All(refused, n => Assert.Matches("^[a-z0-9]{16}/[a-z0-9]{16}/[a-z0-9]{16}$", n));
        Assert.Empty(await app.NamesAsync("cvs"));
    }
}
