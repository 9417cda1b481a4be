using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;
using Recruitment.Timeline;

namespace Recruitment.Tests.Recruiter;

/// <summary>Where the recruiter reads what is odd in a definition that can start.</summary>
public sealed class DefinitionWarningsTests
{
    private static readonly object Odd = new
    {
        questions = new[] { new { id = "leeftijd", text = "Wat is uw leeftijd?" } },
        clocks = new { typical = new { interviewDays = 3 } },
    };

    [Theory]
    [InlineData("nl", "\"leeftijd\" gaat over leeftijd.", "De gesprekken zijn pas op")]
    [InlineData("en", "\"leeftijd\" is about age.", "The interviews are on")]
    public async Task The_answer_to_the_start_tells_it_in_the_callers_language_where_it_stands(
        string language,
        string age,
        string clock
    )
    {
        await using var app = await ProcedureApi.StartAsync();
        app.Http.DefaultRequestHeaders.Add("Accept-Language", language);

        var answer = await app.Http.PostAsJsonAsync("api/procedures", new { template = "alkwin", overrides = Odd });

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var started = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var told = started
            .GetProperty("warnings")
            .EnumerateArray()
            .ToDictionary(w => w.GetProperty("pointer").GetString()!, w => w.GetProperty("message").GetString());
        Assert.Equal(2, told.Count);
        Assert.StartsWith(age, told["/overrides/questions/0/text"]);
        Assert.StartsWith(clock, told["/overrides/stages/3/interviews/day"]);
    }

    [Fact]
    public async Task The_first_mail_and_the_dashboard_tell_it_too()
    {
        await using var app = await ProcedureApi.StartAsync();

        var id = await app.StartProcedureAsync(Odd);

        var mail = Assert.Single(await app.MailsAsync(nameof(ProcedureStartedMail)));
        Assert.Contains("gaat over leeftijd", mail.Html);
        Assert.Contains("volgens uw eigen termijn", mail.Html);
        var dashboard = await app.GetAsync(app.PathOf(DashboardAddress.Of(id)));
        Assert.Contains("gaat over leeftijd", dashboard.Text("#warnings"));
    }

    [Fact]
    public async Task A_definition_without_anything_odd_has_no_warnings()
    {
        await using var app = await ProcedureApi.StartAsync();

        var id = await app.StartProcedureAsync();

        Assert.DoesNotContain("Let op", Assert.Single(await app.MailsAsync(nameof(ProcedureStartedMail))).Html);
        Assert.Null((await app.GetAsync(app.PathOf(DashboardAddress.Of(id)))).Document.QuerySelector("#warnings"));
    }

    [Fact]
    public async Task A_date_that_avoids_a_closed_day_says_which_in_the_mail_and_in_the_status()
    {
        await using var app = await ProcedureApi.StartAsync();
        var closed = new[]
        {
            new
            {
                from = "2027-01-04",
                to = "2027-01-05",
                name = "Studiedagen team",
            },
        };

        var id = await app.StartProcedureAsync(new { organisation = new { closedDays = closed } });

        var starts = (await app.StatusAsync(id)).GetProperty("timeline")[0].GetProperty("starts");
        Assert.Equal("2027-01-06", starts.GetProperty("date").GetString());
        Assert.Contains(
            "Overgeslagen: Studiedagen team (4 januari 2027 t/m 5 januari 2027).",
            Assert.Single(await app.MailsAsync(nameof(ProcedureStartedMail))).Html
        );
    }
}
