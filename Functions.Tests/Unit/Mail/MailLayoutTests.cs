using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Html;
using Recruitment.Mail;

namespace Recruitment.Tests.Mail;

public sealed class MailLayoutTests
{
    [Fact]
    public async Task A_mail_names_its_subject_its_sender_and_what_to_do()
    {
        var mail = await RenderAsync(new Brand("Alkwin Kollege", "#1f5f8b"));

        Assert.Equal("Geef uw mening", mail.Title);
        Assert.Equal("Geef uw mening", mail.QuerySelector("h1")?.TextContent);
        Assert.Equal("Alkwin Kollege", mail.QuerySelector(".mail-name")?.TextContent);
        Assert.Contains(
            "namens Alkwin Kollege",
            mail.QuerySelector(".mail-footer")?.TextContent,
            StringComparison.Ordinal
        );
        var button = Assert.IsAssignableFrom<IHtmlAnchorElement>(mail.QuerySelector("a"));
        Assert.Equal("https://werving.example/l/abc", button.Href);
        Assert.Contains("background:#1f5f8b;color:#ffffff", button.GetAttribute("style"));
        Assert.Equal("vóór", mail.QuerySelector("dt")?.TextContent);
        Assert.Equal("<1 mei", mail.QuerySelector("dd")?.TextContent);
    }

    [Fact]
    public async Task A_mail_loads_nothing_and_survives_a_colour_that_is_none()
    {
        var mail = await RenderAsync(new Brand("Alkwin Kollege", "red;}"));

        Assert.Empty(mail.QuerySelectorAll("img, link, script, iframe"));
        Assert.Contains("background:#1d4f76", mail.QuerySelector("a")?.GetAttribute("style"));
    }

    private static async Task<IHtmlDocument> RenderAsync(Brand brand)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddHtml()
            .AddSingleton<MailBody>()
            .BuildServiceProvider();
        var body = services.GetRequiredService<MailBody>();
        return new HtmlParser().ParseDocument(await body.RenderAsync<SampleMailBody>(brand));
    }
}
