using System.Net;
using Recruitment.Html;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Html;

public sealed class AssetTests : IAsyncLifetime
{
    private HostedApp _app = null!;

    public async Task InitializeAsync() =>
        _app = await HostedApp.StartAsync([typeof(AssetFunction), typeof(BrandFunction)]);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_stylesheet_that_pages_name_may_be_kept_for_ever()
    {
        var response = await _app.Client.GetAsync(PageAssets.Stylesheet);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl?.MaxAge);
        Assert.Contains(":focus-visible", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_its_version_the_stylesheet_is_checked_by_its_tag()
    {
        var first = await _app.Client.GetAsync("assets/recruitment.css");
        Assert.True(first.Headers.CacheControl?.NoCache);

        var again = new HttpRequestMessage(HttpMethod.Get, "assets/recruitment.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await _app.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_icon_is_an_image() =>
        Assert.Equal(
            "image/svg+xml",
            (await _app.Client.GetAsync(PageAssets.Icon)).Content.Headers.ContentType?.MediaType
        );

    [Fact]
    public async Task A_brand_stylesheet_sets_colours_that_can_be_read() =>
        Assert.Equal(
            ":root{--accent:#ffd700;--on-accent:#000000;--accent-text:#7d6900}\n"
                + "@media screen and (prefers-color-scheme:dark){:root{--accent-text:#ffd700}}\n",
            await _app.Client.GetStringAsync("assets/brand/ffd700.css")
        );

    [Theory]
    [InlineData("assets/brand/ffd70.css")]
    [InlineData("assets/brand/%23ffd700.css")]
    [InlineData("assets/brand/red.css")]
    [InlineData("assets/brand/ffd700")]
    [InlineData("assets/other.css")]
    public async Task What_is_no_asset_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client.GetAsync(path)).StatusCode);
}
