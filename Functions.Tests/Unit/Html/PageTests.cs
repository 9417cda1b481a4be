using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Html;

namespace Recruitment.Tests.Html;

public sealed class PageTests
{
    private static readonly MessageModel Thanks = new(
        new Brand("Alkwin Kollege", "#1F5F8B"),
        "Dank u wel",
        ["Uw keuze is vastgelegd.", "<b>geen opmaak</b>"],
        new MessageLink("Naar de vacature", "/vacancies/x")
    );

    [Fact]
    public async Task A_page_has_the_frame_that_people_and_screen_readers_expect()
    {
        var page = await RenderAsync(Thanks);

        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Dank u wel · Alkwin Kollege", page.Title);
        Assert.Equal(
            "width=device-width, initial-scale=1",
            page.QuerySelector("meta[name=viewport]")?.GetAttribute("content")
        );
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("Alkwin Kollege", page.QuerySelector("header .site-name")?.TextContent);
        Assert.NotNull(page.QuerySelector("footer"));
        var skip = Assert.IsAssignableFrom<IHtmlAnchorElement>(page.Body?.FirstElementChild);
        Assert.Equal("Naar de inhoud", skip.TextContent);
        Assert.NotNull(page.QuerySelector("main" + skip.GetAttribute("href")));
    }

    [Fact]
    public async Task A_page_holds_no_style_or_script_of_its_own_and_no_markup_of_others()
    {
        var page = await RenderAsync(Thanks);

        Assert.Empty(page.QuerySelectorAll("style, script, [style], [onclick], main b"));
        Assert.Equal(
            ["Uw keuze is vastgelegd.", "<b>geen opmaak</b>", "Naar de vacature"],
            page.QuerySelectorAll("main p").Select(p => p.TextContent)
        );
    }

    [Fact]
    public async Task The_accent_comes_from_a_stylesheet_of_the_colour()
    {
        Assert.Equal([PageAssets.Stylesheet, "/assets/brand/1f5f8b.css"], Stylesheets(await RenderAsync(Thanks)));
        Assert.Equal(
            [PageAssets.Stylesheet],
            Stylesheets(await RenderAsync(Thanks with { Brand = new Brand("X", "red;}") }))
        );
    }

    [Theory]
    [InlineData(true, "no-referrer", "no-store")]
    [InlineData(false, "same-origin", "")]
    public async Task A_page_carries_the_headers_of_its_audience(bool isPrivate, string referrer, string cache)
    {
        await using var services = Services();
        var pages = services.GetRequiredService<Pages>();
        var context = new DefaultHttpContext { RequestServices = services };

        var result = isPrivate
            ? await pages.PrivateAsync<MessagePage>(Thanks, 410)
            : await pages.PublicAsync<MessagePage>(Thanks, 410);
        await result.ExecuteAsync(context);

        var response = context.Response;
        Assert.Equal(410, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.ContentType);
        Assert.Equal(referrer, response.Headers["Referrer-Policy"]);
        Assert.Equal(cache, response.Headers.CacheControl.ToString());
        var policy = response.Headers.ContentSecurityPolicy.ToString();
        Assert.StartsWith("default-src 'none'; style-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
    }

    private static IEnumerable<string?> Stylesheets(IHtmlDocument page) =>
        page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href"));

    private static async Task<IHtmlDocument> RenderAsync(MessageModel model)
    {
        await using var services = Services();
        var renderer = services.GetRequiredService<RazorRenderer>();
        return new HtmlParser().ParseDocument(await renderer.RenderAsync<MessagePage>(model));
    }

    private static ServiceProvider Services() => new ServiceCollection().AddLogging().AddHtml().BuildServiceProvider();
}
