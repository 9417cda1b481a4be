using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Links;
using Recruitment.Records;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Committee;

public sealed class CvLinkTests
{
    private const string BallotId = "voorselectie-1-scores";

    [Fact]
    public async Task A_voter_reads_the_CV_while_the_ballot_is_open()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app, SampleCv.Pdf(), "CV Anna Bakker.pdf");
        await OpenBallotAsync(app, candidate.Id);

        var response = await app.Http.GetAsync(AddressOf(app, candidate.Id, "committee-1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(SampleCv.Pdf(), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal("inline", disposition.DispositionType);
        Assert.DoesNotContain("Anna", disposition.ToString());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task A_word_document_is_downloaded_rather_than_shown()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app, SampleCv.Docx(), "cv.docx");
        await OpenBallotAsync(app, candidate.Id);
        var response = await app.Http.GetAsync(AddressOf(app, candidate.Id, "recruiter"));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Nobody_reads_the_CV_who_does_not_vote_about_the_candidate_now()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app, SampleCv.Pdf(), "cv.pdf");
        await AssertAnswersAsync(app, AddressOf(app, candidate.Id, "committee-1"), HttpStatusCode.NotFound);

        await OpenBallotAsync(app, candidate.Id);
        await AssertClosedAsync(app, AddressOf(app, candidate.Id, "committee-2"));
        await AssertClosedAsync(app, AddressOf(app, CandidateId.New(), "committee-1"));

        await app.Get<BallotRecords>()
            .ChangeAsync(SampleVacancy.Id, BallotId, b => b with { ClosedAt = OpenVacancy.Start });
        await AssertClosedAsync(app, AddressOf(app, candidate.Id, "committee-1"));
    }

    [Fact]
    public async Task The_CV_of_a_candidate_who_withdrew_is_closed()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app, SampleCv.Pdf(), "cv.pdf");
        await OpenBallotAsync(app, candidate.Id);
        await app.Candidates.ChangeAsync(
            SampleVacancy.Id,
            candidate.Id,
            c => c with { Status = CandidateStatus.Withdrawn }
        );
        await AssertClosedAsync(app, AddressOf(app, candidate.Id, "committee-1"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_judges_without_names_reads_the_words_of_the_CV_without_them(bool isWord)
    {
        await using var app = await StartBlindAsync();
        const string Text =
            "Curriculum vitae van Anna BAKKER, a.bakker@elders.example, 06-12345678. Geeft sinds 2010 les aan brugklassen.";
        var candidate = await ApplyAsync(
            app,
            isWord ? SampleCv.Docx(Text) : SampleCv.Pdf(Text),
            isWord ? "cv.docx" : "cv.pdf"
        );
        await OpenBallotAsync(app, candidate.Id);
        var address = AddressOf(app, candidate.Id, "committee-1");

        foreach (var path in new[] { address, $"{address}?file" })
        {
            var page = await app.GetAsync(path);
            Assert.Contains("Geeft sinds 2010 les aan brugklassen.", page.Text("#text"));
            Assert.Contains("kan iets overslaan", page.Text("#masked"));
            var html = page.Document.DocumentElement.OuterHtml;
            Assert.All(
                ["anna", "bakker", "12345678", "elders.example"],
                told => Assert.DoesNotContain(told, html, StringComparison.OrdinalIgnoreCase)
            );
        }

        var recruiter = await app.Http.GetAsync(AddressOf(app, candidate.Id, "recruiter"));
        Assert.NotEqual("text/html", recruiter.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_scan_is_withheld_from_who_judges_without_names()
    {
        await using var app = await StartBlindAsync();
        var candidate = await ApplyAsync(app, SampleCv.Pdf("Anna"), "cv.pdf");
        await OpenBallotAsync(app, candidate.Id);

        var page = await app.GetAsync($"{AddressOf(app, candidate.Id, "committee-1")}?file");

        Assert.Contains("geen tekst", page.Text("#no-text"));
        Assert.DoesNotContain("Anna", page.Document.DocumentElement.OuterHtml);
        Assert.Null(page.Document.QuerySelector(".actions a"));
    }

    private static Task<RecruitmentApp> StartBlindAsync()
    {
        var definition = SampleVacancy.Definition();
        return OpenVacancy.StartAsync(
            definition with
            {
                Stages =
                [
                    .. definition.Stages.Select(stage =>
                        stage.Id == "voorselectie" ? stage with { NameBlind = true } : stage
                    ),
                ],
            }
        );
    }

    private static Task AssertClosedAsync(RecruitmentApp app, string address) =>
        AssertAnswersAsync(app, address, HttpStatusCode.Gone);

    private static async Task AssertAnswersAsync(RecruitmentApp app, string address, HttpStatusCode status)
    {
        var response = await app.Http.GetAsync(address);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    private static async Task<Candidate> ApplyAsync(RecruitmentApp app, byte[] cv, string name)
    {
        await app.ApplyAsync(new ApplicationPost { Cv = cv, CvName = name });
        return Assert.Single(await app.ListAsync());
    }

    private static Task OpenBallotAsync(RecruitmentApp app, CandidateId candidate) =>
        app.Get<BallotRecords>()
            .TryAddAsync(
                new Ballot
                {
                    Procedure = SampleVacancy.Id,
                    Stage = "voorselectie",
                    Id = BallotId,
                    Form = "Scores",
                    Voters = [new PersonId("committee-1")],
                    Candidates = [candidate],
                    Quorum = 1,
                    OpenedAt = OpenVacancy.Start,
                    ClosesAt = OpenVacancy.Start.AddDays(3),
                }
            );

    private static string AddressOf(RecruitmentApp app, CandidateId candidate, string holder) =>
        app.PathOf(new Link("cv", SampleVacancy.Id, BallotId, holder, candidate.Value));
}
