using System.Net;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Stages.Checks;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages.Checks;

public sealed class DocumentsPageTests
{
    [Theory]
    [InlineData("2026-08-02", "hoogstens 26 weken oud")]
    [InlineData("2027-02-02", "ligt in de toekomst")]
    [InlineData("gisteren", "Vul de datum in")]
    public async Task A_vog_by_its_date_that_cannot_be_is_refused_and_nothing_is_kept(string issued, string fault)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var page = await scene.HandInAsync(call, anna, issued);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(fault, Assert.Single(page.Faults()));
        Assert.Empty(await app.NamesAsync("files"));
        Assert.Empty(await app.MailsAsync(nameof(ChecksAskedMail)));
    }

    [Fact]
    public async Task A_file_that_is_no_pdf_is_refused()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var page = await scene.HandInAsync(call, anna, content: "geen pdf"u8.ToArray());
        Assert.Contains("geen PDF", Assert.Single(page.Faults()));
        Assert.Empty(await app.NamesAsync("files"));
    }

    [Fact]
    public async Task A_pdf_that_does_more_than_be_read_is_refused_with_what_to_do()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        byte[] launching = [.. SampleCv.Pdf(), .. "9 0 obj<</S/Launch/F(x)>>endobj\nstartxref\n9\n%%EOF"u8];
        var page = await scene.HandInAsync(call, anna, content: launching);
        Assert.Contains("Opslaan als PDF", Assert.Single(page.Faults()));
        Assert.Empty(await app.NamesAsync("files"));
    }

    [Fact]
    public async Task Sending_nothing_is_refused()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var page = await scene.HandInAsync(call, anna, issued: null, qualification: false);
        Assert.Equal("Kies minstens één bestand.", Assert.Single(page.Faults()));
    }

    [Fact]
    public async Task A_new_file_takes_the_place_of_the_one_before()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna);
        await scene.HandInAsync(call, anna, issued: "2027-01-12", qualification: false);
        Assert.Equal(2, (await app.NamesAsync("files")).Count);
        var kept = await scene.ChecksOfAsync(anna);
        Assert.Equal(new DateOnly(2027, 1, 12), kept.Documents[Proof.Vog].IssuedOn);
    }

    [Fact]
    public async Task Human_resources_reads_the_documents_until_they_are_confirmed()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna);
        var page = await app.GetAsync(scene.CheckAddress(call, anna));
        Assert.Contains("Anna Vos", page.Heading());
        Assert.Contains("maandag 12 juli 2027", page.Text("#documents"));
        var links = page.Document.QuerySelectorAll("#documents a").Select(a => a.GetAttribute("href")!);
        var opened = await app.Http.GetAsync(links.First());
        Assert.Equal("application/pdf", opened.Content.Headers.ContentType?.MediaType);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        var later = await app.GetAsync(links.First());
        Assert.Null(later.Document.QuerySelector("#documents a"));
        Assert.Contains("gezien en in orde", later.Text(".notice"));
    }

    [Theory]
    [InlineData("", "", "Kies een van de antwoorden.", "confirm")]
    [InlineData("", "Niet leesbaar.", "Kies een van de antwoorden.", "confirm")]
    [InlineData("return", "", "Geef een reden van hoogstens 2000 tekens.", "confirm")]
    [InlineData("refuse", "", "Geef een reden van hoogstens 2000 tekens.", "refuse")]
    [InlineData("waive", "", "Geef een reden van hoogstens 2000 tekens.", "waive")]
    public async Task An_incomplete_decision_is_refused(string answer, string reason, string fault, string form)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app, track: Track.Internal);
        await scene.HandInAsync(call, anna);
        var page = await app.PostAsync(
            scene.CheckAddress(call, anna),
            (CheckFields.Answer, answer),
            (CheckFields.Document, Proof.Vog),
            (CheckFields.Reason, reason)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(fault, Assert.Single(page.Faults()));
        Assert.Equal(reason, page.Text($"#{form}-reason"));
        Assert.Equal(answer == "return", page.Document.QuerySelector("#return")?.HasAttribute("checked"));
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory]
    [InlineData("board-1")]
    [InlineData("committee-1")]
    public async Task Nobody_else_sees_documents(string holder)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna);
        var address = scene.CheckAddress(call, anna, holder);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(address)).Status);
        var document = $"{address}?{CheckLink.DocumentParameter}=vog";
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(document)).Status);
    }

    [Fact]
    public async Task Opening_links_changes_nothing()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna);
        var before = await app.Get<CheckRecords>().FindAsync(scene.Procedure, anna.Id);
        await app.GetAsync(scene.CheckAddress(call, anna));
        await app.GetAsync(scene.LinkOf(DocumentsLink.Name, call, anna));
        var after = await app.Get<CheckRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equivalent(before, after, strict: true);
        Assert.Null(await scene.ResultAsync(call));
    }
}
