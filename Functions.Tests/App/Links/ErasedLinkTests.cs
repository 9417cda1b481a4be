using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.Newsletter;
using Recruitment.Links;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Links;

public sealed class ErasedLinkTests
{
    [Fact]
    public async Task Every_link_of_what_is_erased_or_never_was_gets_the_same_answer()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var purposes = app
            .Services.GetServices<ILinkHandler>()
            .Select(handler => handler.Purpose)
            // Who is not there gets no newsletter, and is told just that.
            .Where(purpose => purpose != NewsletterLink.Name)
            .ToList();
        Assert.True(purposes.Count > 15, $"{purposes.Count} purposes");

        var unknown = await app.GetAsync("/l/x");
        foreach (var purpose in purposes)
        {
            foreach (var holder in new[] { "recruiter", "board-1", CandidateId.New().Value })
            {
                var link = new Link(purpose, new ProcedureId("erased"), "stap-1", holder, CandidateId.New().Value);
                var shown = await app.GetAsync(app.PathOf(link));
                var posted = await app.PostAsync(app.PathOf(link), ("answer", "ja"));

                Assert.All(
                    [shown, posted],
                    page =>
                    {
                        Assert.True(page.Status == HttpStatusCode.NotFound, $"{purpose}: {page.Status}");
                        Assert.Equal(unknown.Document.Body!.TextContent, page.Document.Body!.TextContent);
                    }
                );
            }
        }
    }
}
