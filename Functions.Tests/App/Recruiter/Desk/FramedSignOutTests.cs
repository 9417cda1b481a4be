using System.Net;
using AngleSharp.Html.Parser;
using Recruitment.Recruiter.Desk;
using Recruitment.Tests.Applicants;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>The frame of a CV on a page that stayed open longer than the session.</summary>
public sealed class FramedSignOutTests
{
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
