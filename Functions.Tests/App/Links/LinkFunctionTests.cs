using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Tests.Embedded.Http;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Links;

public sealed class LinkFunctionTests : IAsyncLifetime
{
    private static readonly Link Ballot = new(
        EchoLink.Name,
        new ProcedureId("abcdefgh01234567"),
        "voorselectie-1-scores",
        "committee-2"
    );

    /// <summary>Characters in a field that make a form too large.</summary>
    private const int TooLong = 1_000_001;

    private readonly string _folder = Directory.CreateTempSubdirectory("links-").FullName;
    private HostedApp _app = null!;

    private LinkBuilder Builder => _app.Host.Services.GetRequiredService<LinkBuilder>();

    public async Task InitializeAsync() => _app = await StartAsync();

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        DataFolders.Delete(_folder);
    }

    [Fact]
    public async Task A_link_reaches_the_handler_of_its_purpose_with_everything_in_it()
    {
        var link = await _app.Client.GetFromJsonAsync<Link>(PathOf(Ballot));
        Assert.NotNull(link?.MadeAt);
        Assert.Equal(Ballot, link with { MadeAt = null });
    }

    [Fact]
    public async Task A_post_gives_the_handler_its_form() =>
        Assert.Equal(
            "committee-2: ja, graag",
            await (await PostAsync(PathOf(Ballot), "ja, graag")).Content.ReadAsStringAsync()
        );

    [Fact]
    public async Task HEAD_answers_like_GET_without_a_body()
    {
        var request = new HttpRequestMessage(HttpMethod.Head, PathOf(Ballot));
        var response = await _app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("l/x")]
    [InlineData("l/not-base64-%C3%A9")]
    [InlineData("l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_unknown_link_gets_a_page_that_says_what_to_do(string path) =>
        await AssertUnknownAsync(await _app.Client.GetAsync(path));

    [Theory]
    [InlineData("en-GB,nl;q=0.5", "en", "This link does not work", "Nothing has been recorded.")]
    [InlineData("de,en;q=0.4,nl;q=0.2", "en", "This link does not work", "Nothing has been recorded.")]
    [InlineData("nl,en;q=0.5", "nl", "Deze link werkt niet", "Er is niets vastgelegd.")]
    [InlineData("fr", "nl", "Deze link werkt niet", "Er is niets vastgelegd.")]
    public async Task Where_no_procedure_is_known_a_page_is_in_the_language_that_the_browser_prefers(
        string accepted,
        string language,
        string unknown,
        string refused
    )
    {
        _app.Client.DefaultRequestHeaders.Add("Accept-Language", accepted);

        var pages = new[]
        {
            await PageAsync(await _app.Client.GetAsync("l/x")),
            await PageAsync(await PostAsync(PathOf(Ballot), new string('x', TooLong))),
        };

        Assert.All(pages, page => Assert.Equal(language, page.DocumentElement.GetAttribute("lang")));
        Assert.Equal(unknown, pages[0].QuerySelector("h1")?.TextContent);
        Assert.Contains(refused, pages[1].QuerySelector("main")?.TextContent);
    }

    [Fact]
    public async Task An_altered_link_is_unknown_to_get_and_to_post()
    {
        var path = PathOf(Ballot);
        for (var i = 2; i < path.Length; i += 7)
        {
            var altered = path[..i] + (path[i] == 'A' ? 'B' : 'A') + path[(i + 1)..];
            await AssertUnknownAsync(await _app.Client.GetAsync(altered));
            await AssertUnknownAsync(await PostAsync(altered, "ja"));
        }
    }

    [Fact]
    public async Task A_purpose_that_nothing_answers_is_an_unknown_link() =>
        await AssertUnknownAsync(await _app.Client.GetAsync(PathOf(Ballot with { Purpose = "gone" })));

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_with_a_page()
    {
        var response = await PostAsync(PathOf(Ballot), new string('x', TooLong));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var page = await PageAsync(response);
        Assert.Contains("niets vastgelegd", page.QuerySelector("main")?.TextContent);
    }

    [Fact]
    public async Task A_form_of_unknown_length_that_is_too_large_is_refused_as_well()
    {
        var form = new Dictionary<string, string> { ["choice"] = new('x', TooLong) };
        var request = new HttpRequestMessage(HttpMethod.Post, PathOf(Ballot))
        {
            Content = new FormUrlEncodedContent(form),
        };
        request.Headers.TransferEncodingChunked = true;

        var response = await _app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_post_that_is_no_form_is_refused()
    {
        var response = await _app.Client.PostAsJsonAsync(PathOf(Ballot), new { choice = "ja" });

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Links_still_open_after_a_restart()
    {
        var path = PathOf(Ballot);
        var before = await _app.Client.GetFromJsonAsync<Link>(path);
        await _app.DisposeAsync();
        _app = await StartAsync();

        Assert.NotNull(before);
        Assert.Equal(before, await _app.Client.GetFromJsonAsync<Link>(path));
    }

    [Fact]
    public async Task Links_of_another_installation_are_unknown()
    {
        var path = PathOf(Ballot);
        await using var other = await HostedApp.StartAsync([typeof(LinkFunction)], Configure);

        await AssertUnknownAsync(await other.Client.GetAsync(path));
    }

    [Theory]
    [InlineData("http://localhost:7071", null)]
    [InlineData("https://werving.example", "https://werving.example/")]
    [InlineData("https://school.example/werving", "https://school.example/werving")]
    public void Links_start_at_the_address_in_the_settings(string expected, string? setting)
    {
        var configuration = _app.Host.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>();
        configuration["Recruitment:BaseUrl"] = setting;

        var link = Builder.For(Ballot);

        Assert.StartsWith($"{expected}/l/", link.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal($"{expected}/vacancies/x", Builder.To("/vacancies/x").AbsoluteUri);
        Assert.InRange(link.AbsoluteUri.Length - expected.Length, 60, 190);
    }

    private string PathOf(Link link) => $"l/{Builder.For(link).Segments[^1]}";

    private Task<HttpResponseMessage> PostAsync(string path, string choice) =>
        _app.Client.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string> { ["choice"] = choice }));

    private Task<HostedApp> StartAsync() => HostedApp.StartAsync([typeof(LinkFunction)], Configure, _folder);

    private static void Configure(Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder builder) =>
        builder
            .Services.AddHtml()
            .AddSingleton(TestKeys.Keys)
            .AddLinks(builder.Configuration)
            .AddSingleton<ILinkHandler, EchoLink>()
            .AddSingleton<ILinkLanguage, NoProcedure>();

    private static async Task AssertUnknownAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(["noindex, nofollow"], response.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        var page = await PageAsync(response);
        Assert.Equal("Deze link werkt niet", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("main li").Length);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    private sealed class NoProcedure : ILinkLanguage
    {
        public Task<string?> OfAsync(Link link, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
    }
}
