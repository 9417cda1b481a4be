using System.Net;
using AngleSharp.Html.Parser;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Records;
using Recruitment.Recruiter.Desk;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>The frame of a CV on the page of a candidate, also when that stayed open longer than the session.</summary>
public sealed class FramedSignOutTests
{
    [Fact]
    public async Task A_CV_is_in_a_frame_that_runs_nothing_and_so_is_the_file_itself()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.AddAsync("Anna Vogelzang", CandidateStatus.Applied);
        var blobName = FileStore.NameOf(scene.Procedure, anna.Id, "generated", CvKind.Pdf);
        var content = BinaryData.FromBytes(SampleCv.Pdf());
        await app.Get<FileStore>().KeepAsync(blobName, content, CvKind.Pdf);
        var cv = new CvFile(blobName, "cv.pdf", CvKind.Pdf.ContentType, content.ToMemory().Length);
        await app.Candidates.ChangeAsync(scene.Procedure, anna.Id, found => found with { Cv = cv });
        using var browser = await DeskBrowser.SignInAsync(
            app,
            scene.Definition.People.Find(new PersonId("hr-1"))!.Email
        );

        var page = await browser.GetAsync(DeskAddresses.Candidate(scene.Procedure, anna.Id));
        var frame = Assert.Single(page.Document.QuerySelectorAll("iframe"));
        Assert.Equal("allow-top-navigation-by-user-activation", frame.GetAttribute("sandbox"));

        using var file = await browser.AnswerAsync(HttpMethod.Get, frame.GetAttribute("src")!, null);
        var policy = Assert.Single(file.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy);
        Assert.EndsWith("; sandbox", policy);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task In_the_frame_stands_that_the_session_is_over_and_where_to_sign_in()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        var candidate = Assert.Single(await app.ListAsync());
        var address = DeskAddresses.Candidate(candidate.Procedure, candidate.Id);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}/cv");
        request.Headers.Add("Sec-Fetch-Dest", "iframe");

        using var answer = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("frame-ancestors 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal("U bent afgemeld", page.QuerySelector("h1")?.TextContent);
        var link = page.QuerySelector("main a");
        Assert.Equal($"{DeskAddresses.SignIn}?next={Uri.EscapeDataString(address)}", link?.GetAttribute("href"));
        Assert.Equal("_top", link?.GetAttribute("target"));
    }
}
