using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter;

public sealed class StartProcedureTests
{
    [Fact]
    public async Task The_template_starts_and_the_answer_says_where_everything_is()
    {
        await using var app = await ProcedureApi.StartAsync();
        var answer = await app.Http.PostAsJsonAsync("api/procedures", new { template = "alkwin" });
        var started = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(started.GetProperty("statusUrl").GetString(), answer.Headers.Location?.ToString());
        Assert.EndsWith(
            $"/vacancies/{started.GetProperty("id").GetString()}",
            started.GetProperty("vacancyUrl").GetString()
        );
        Assert.Contains("/l/", started.GetProperty("dashboardUrl").GetString());
        var status = await app.Http.GetFromJsonAsync<JsonElement>(answer.Headers.Location!.PathAndQuery);
        Assert.Equal("running", status.GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_recruiter_hears_which_dates_came_of_what_was_written()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        Assert.Equal(["ProcedureStartedMail to recruiter"], await app.SentAsync(id));
        var html = await app.ComposeAsync(id, "ProcedureStartedMail");
        var stages = new HtmlParser().ParseDocument(html).QuerySelectorAll("h2 + ul");
        Assert.Contains("maandag 4 januari 2027", stages[0].TextContent);
        Assert.Contains("U schreef “begin februari”", stages[2].TextContent);
    }

    [Fact]
    public async Task The_same_key_starts_one_procedure()
    {
        await using var app = await ProcedureApi.StartAsync();
        var body = """{"template":"alkwin"}""";
        var first = await PostAsync(app, body, "order-1");
        var again = await PostAsync(app, body, "order-1");
        var other = await PostAsync(app, body, "order-2");
        Assert.Equal(Id(first.Body), Id(again.Body));
        Assert.NotEqual(Id(first.Body), Id(other.Body));
        await app.Time.RunUntilIdleAsync();
        Assert.Single(await app.SentAsync(new ProcedureId(Id(first.Body))));
    }

    [Fact]
    public async Task A_key_of_another_request_is_refused()
    {
        await using var app = await ProcedureApi.StartAsync();
        await PostAsync(app, """{"template":"alkwin"}""", "order-1");
        var (status, _) = await PostAsync(
            app,
            """{"template":"alkwin","overrides":{"vacancy":{"termMonths":12}}}""",
            "order-1"
        );
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Fact]
    public async Task Overrides_change_the_template()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(new { vacancy = new { termMonths = 12, presence = (string?)null } });
        var vacancy = (await app.Procedures.GetDefinitionAsync(id)).Vacancy;
        Assert.Equal(12, vacancy.TermMonths);
        Assert.Null(vacancy.Presence);
        Assert.Equal("LC", vacancy.Scale);
    }

    [Fact]
    public async Task Without_the_function_key_nothing_starts()
    {
        await using var app = await ProcedureApi.StartAsync();
        app.Http.DefaultRequestHeaders.Remove("x-functions-key");
        var answer = await app.Http.PostAsJsonAsync("api/procedures", new { template = "alkwin" });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_over_a_megabyte_is_refused()
    {
        await using var app = await ProcedureApi.StartAsync();
        var (status, body) = await PostAsync(app, new string(' ', 1_000_001));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal(413, body.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("nl-NL,en;q=0.5", "De aanvraag klopt niet", "Geef de omvang")]
    [InlineData("en-GB", "The request has faults", "Give the size")]
    [InlineData("fr", "The request has faults", "Give the size")]
    public async Task Faults_are_a_problem_document_in_the_language_that_was_asked_for(
        string language,
        string title,
        string message
    )
    {
        await using var app = await ProcedureApi.StartAsync();
        app.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        var answer = await app.Http.PostAsync(
            "api/procedures",
            new StringContent("""{"template":"alkwin","overrides":{"vacancy":{"fte":null}}}""")
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var fault = Assert.Single(problem.GetProperty("faults").EnumerateArray());
        Assert.Equal("/overrides/vacancy/fte", fault.GetProperty("pointer").GetString());
        Assert.Equal(title, problem.GetProperty("title").GetString());
        Assert.StartsWith(message, fault.GetProperty("message").GetString());
    }

    [Fact]
    public async Task An_unknown_template_is_answered_with_those_that_exist()
    {
        await using var app = await ProcedureApi.StartAsync();
        var (status, problem) = await PostAsync(app, """{"template":"alkwinn"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        var fault = Assert.Single(problem.GetProperty("faults").EnumerateArray());
        Assert.Equal("/template", fault.GetProperty("pointer").GetString());
        Assert.Contains("alkwin", fault.GetProperty("message").GetString());
        Assert.Contains("GET /api/templates", fault.GetProperty("message").GetString());
    }

    [Fact]
    public async Task The_templates_are_listed_with_their_stages()
    {
        await using var app = await ProcedureApi.StartAsync();
        var answer = await app.Http.GetFromJsonAsync<JsonElement>("api/templates");
        var alkwin = answer
            .GetProperty("templates")
            .EnumerateArray()
            .Single(template => template.GetProperty("id").GetString() == "alkwin");
        Assert.Equal("Projectleider digitalisering", alkwin.GetProperty("name").GetString());
        Assert.Equal("posting", alkwin.GetProperty("stages")[0].GetProperty("kind").GetString());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(
        RecruitmentApp app,
        string body,
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/procedures");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var answer = await app.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static string Id(JsonElement started) => started.GetProperty("id").GetString()!;
}
