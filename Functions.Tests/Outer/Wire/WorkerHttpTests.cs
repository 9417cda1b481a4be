using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Recruitment.Embedded.Timers;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Publishing;
using Recruitment.Tests.Storage;
using Recruitment.Tests.Wire.Hosting;

namespace Recruitment.Tests.Wire;

/// <summary>The published app as the worker of a Functions host: what it loads, and what it answers over HTTP.</summary>
[Collection(nameof(Published))]
public sealed class WorkerHttpTests(AzuriteBlobStore azurite) : IAsyncLifetime
{
    private FunctionsHost _host = null!; // started before each test

    public async Task InitializeAsync() => _host = await StartAsync("Production");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Every_function_of_the_package_is_loaded()
    {
        var published = PublishedApp
            .Json("functions.metadata")
            .EnumerateArray()
            .Select(function => function.GetProperty("name").GetString());
        var worker = await _host.WorkerAsync();
        Assert.Equal(
            published.Order(StringComparer.OrdinalIgnoreCase),
            worker.Functions.Select(function => function.Name)
        );
    }

    [Fact]
    public async Task It_tells_that_all_is_well()
    {
        var answer = await _host.Http.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var report = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.NotNull(report);
        Assert.Equal("healthy", (string?)report["status"]);
        Assert.Contains(report["checks"]!.AsArray(), check => (string?)check?["name"] == "orchestrations");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")] // As the Core Tools set it.
    public async Task A_vacancy_is_found_and_can_be_applied_to(string environment)
    {
        await using var host = await StartAsync(environment);
        var recruiter = new PlayedRecruiter(host.Http);
        await recruiter.StartAsync("alkwin", null);
        await host.Time.AdvanceUntilAsync(new DateTimeOffset(2027, 1, 20, 9, 0, 0, TimeSpan.Zero));
        var page = await WebPage.OpenAsync(host.Http, recruiter.VacancyUrl);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("cv", page.Form!.Names);
        var list = await host.Http.GetStringAsync("/vacancies");
        Assert.NotNull(
            new HtmlParser().ParseDocument(list).QuerySelector($"a[href$='{recruiter.VacancyUrl.AbsolutePath}']")
        );
        Assert.Empty((await host.WorkerAsync()).Faults);
    }

    [Fact]
    public async Task An_address_that_there_is_not_gets_the_app_s_own_page()
    {
        _host.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await WebPage.OpenAsync(_host.Http, new Uri("/nowhere", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Deze pagina is er niet", page.Document.QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("another", HttpStatusCode.Unauthorized)]
    [InlineData(RunningApp.Key, HttpStatusCode.Accepted)]
    public async Task A_procedure_is_started_by_who_has_the_key(string? key, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/procedures")
        {
            Content = JsonContent.Create(new { template = "alkwin" }),
        };
        request.Headers.Add("x-functions-key", key);
        var answer = await _host.Http.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task It_ends_when_its_host_ends() => Assert.Equal(0, await _host.StopAsync());

    [Fact]
    public async Task The_host_starts_another_when_it_was_killed()
    {
        var killed = await _host.WorkerAsync();
        await killed.KillAsync();
        var answer = await _host.Http.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotSame(killed, await _host.WorkerAsync());
    }

    private Task<FunctionsHost> StartAsync(string environment)
    {
        var connection = azurite.NewConnection();
        return FunctionsHost.StartAsync(
            new VirtualClock(WholePlay.Start),
            new Dictionary<string, string>
            {
                ["AZURE_FUNCTIONS_ENVIRONMENT"] = environment,
                ["AzureWebJobsStorage"] = connection,
                ["Storage"] = connection,
                ["Keys__Wrapping"] = TestKeys.Wrapping,
            }
        );
    }
}
