using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Html;
using Recruitment.Recruiter.Samples;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Mail;

public sealed class SampleMailTests
{
    [Fact]
    public async Task Developers_see_every_mail_in_both_languages()
    {
        await using var app = await StartAsync(Environments.Development);

        var list = await ReadAsync(app, "dev/mails");
        var page = await ReadAsync(app, "dev/mails/OfferMail?variant=3");
        var frames = page.QuerySelectorAll("iframe").Select(frame => frame.GetAttribute("src")!).ToList();
        var dutch = await ReadAsync(app, frames[0].TrimStart('/'));
        var english = await ReadAsync(app, frames[1].TrimStart('/'));

        Assert.Equal(SampleMails.Kinds.Count, list.QuerySelectorAll("tbody tr").Length);
        Assert.Equal($"Ons aanbod aan u: {SampleWords.Function}", dutch.Title);
        Assert.Equal($"Our offer to you: {SampleWords.Function}", english.Title);
    }

    [Fact]
    public async Task Nobody_sees_them_in_production()
    {
        await using var app = await StartAsync(Environments.Production);

        foreach (var path in new[] { "dev/mails", "dev/mails/OfferMail", "dev/mails/OfferMail/nl" })
        {
            using var response = await app.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(HostedApp app, string path) =>
        new HtmlParser().ParseDocument(await app.Client.GetStringAsync(path));

    private static Task<HostedApp> StartAsync(string environment) =>
        HostedApp.StartAsync(
            [typeof(SampleListFunction), typeof(SampleMailFunction), typeof(SampleHtmlFunction)],
            builder =>
            {
                builder.Environment.EnvironmentName = environment;
                builder.Services.AddHtml().AddSingleton<SampleMails>();
            }
        );
}
