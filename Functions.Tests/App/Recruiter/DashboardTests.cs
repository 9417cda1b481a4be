using System.Net;
using AngleSharp.Html.Dom;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter;

public sealed class DashboardTests
{
    [Fact]
    public async Task The_timeline_shows_dates_as_written_and_as_they_became()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var (status, page) = await GetAsync(app, id);
        Assert.Equal(HttpStatusCode.OK, status);
        var stages = page.QuerySelectorAll("ol.timeline > li");
        Assert.Equal(12, stages.Length);
        Assert.Equal("current", stages[0].ClassName);
        Assert.Contains("Begonnen op maandag 4 januari 2027 om 09.00 uur", stages[0].TextContent);
        Assert.Contains("Sluit op vrijdag 29 januari 2027 om 23.59 uur", stages[0].TextContent);
        Assert.Contains("“begin februari”", stages[2].TextContent);
        Assert.Contains("De eerste schooldag van begin", stages[2].TextContent);
    }

    [Fact]
    public async Task It_is_in_the_language_of_the_organisation_with_what_is_wrong()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(new { organisation = new { language = "en" } });
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);

        var (_, page) = await GetAsync(app, id);
        var (_, refused) = await PostAsync(app, id, ("action", "move"), ("stage", "werving"), ("day", "morgen"));
        var (_, done) = await PostAsync(app, id, ("action", "suspend"), ("reason", "Holidays."));

        Assert.Equal(
            "Overview for the recruiter. This page is for you alone.",
            page.QuerySelector(".lead")?.TextContent
        );
        var stage = page.QuerySelector("ol.timeline > li")?.TextContent;
        Assert.Contains("Began on Monday 4 January 2027 at 09:00", stage);
        Assert.Contains("Closes on Friday 29 January 2027 at 23:59", stage);
        Assert.Equal("Choose a day.", refused.QuerySelector("#fault li")?.TextContent);
        Assert.Equal("The procedure has been suspended.", done.QuerySelector("#done")?.TextContent);
    }

    [Fact]
    public async Task Candidates_and_those_who_have_not_voted_are_shown_by_name()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.AddCandidateAsync(id, Track.Internal);
        await app.AdvanceUntilAsync("2027-01-30", 12, 0);
        var (_, page) = await GetAsync(app, id);
        var candidate = Assert.Single(page.QuerySelectorAll("#candidates tbody tr"));
        Assert.Contains("Anna de Boer", candidate.TextContent);
        Assert.Contains("Gesolliciteerd", candidate.TextContent);
        Assert.Equal(
            "Ingrid Terpstra: nog niet geantwoord",
            Assert.Single(page.QuerySelectorAll("#ballots li")).TextContent
        );
    }

    [Fact]
    public async Task Many_candidates_are_shown_a_hundred_at_a_time()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        for (var number = 0; number < 101; number++)
        {
            await app.AddCandidateAsync(id, Track.External);
        }

        var (_, first) = await GetAsync(app, id);
        var next = first.QuerySelector("#candidate-pages a")?.GetAttribute("href");
        var second = await app.Http.GetStringAsync(Address(app, id) + next);

        Assert.Equal(100, first.QuerySelectorAll("#candidates tbody tr").Length);
        Assert.Contains("Kandidaten (101)", first.QuerySelector("#candidates h2")?.TextContent);
        Assert.Contains("Bladzijde 2 van 2", second);
    }

    [Fact]
    public async Task Looking_changes_nothing_whatever_the_address_says()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var address = Address(app, id);
        await app.Http.GetAsync($"{address}?action=cancel&confirmed=yes&gedaan=cancel");
        await app.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        await app.Time.RunUntilIdleAsync();
        var procedure = await app.Procedures.GetAsync(id);
        Assert.Equal((ProcedureState.Running, null), (procedure.State, procedure.Outcome));
    }

    [Fact]
    public async Task The_deadline_is_moved_on_the_dashboard()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var (status, page) = await PostAsync(app, id, ("action", "move"), ("stage", "werving"), ("day", "2027-02-05"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("De datum is verzet.", page.QuerySelector("#done")?.TextContent);
        Assert.Contains("vrijdag 5 februari 2027 om 23.59 uur", page.QuerySelector("#stand")?.TextContent);
        await app.AdvanceUntilAsync("2027-02-05", 12, 0);
        Assert.True((await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    [Theory]
    [InlineData("2027-01-09", "Kies een dag van 10 januari 2027")]
    [InlineData("gisteren", "Kies een dag.")]
    public async Task A_day_that_cannot_be_is_refused_on_the_page(string day, string reason)
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var (status, page) = await PostAsync(app, id, ("action", "move"), ("stage", "werving"), ("day", day));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(reason, page.QuerySelector("#fault")?.TextContent);
        Assert.Equal(day, page.QuerySelector("#day")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_procedure_is_suspended_and_resumed_on_the_dashboard()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var (refused, without) = await PostAsync(app, id, ("action", "suspend"), ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Contains("Schrijf waarom", without.QuerySelector("#fault")?.TextContent);
        var (_, suspended) = await PostAsync(app, id, ("action", "suspend"), ("reason", "Vakantie."));
        Assert.Contains("Onderbroken", suspended.QuerySelector("#stand")?.TextContent);
        Assert.Null(suspended.QuerySelector("form#suspend"));
        var (_, resumed) = await PostAsync(app, id, ("action", "resume"), ("reason", "Weer open."));
        Assert.Contains("Loopt", resumed.QuerySelector("#stand")?.TextContent);
        Assert.Null(resumed.QuerySelector("form#resume"));
    }

    [Fact]
    public async Task Cancelling_asks_for_a_confirmation()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var (status, page) = await PostAsync(app, id, ("action", "cancel"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Vink aan", page.QuerySelector("#fault")?.TextContent);
        Assert.Null((await app.Procedures.GetAsync(id)).Outcome);
        await PostAsync(app, id, ("action", "cancel"), ("confirmed", "yes"), ("reason", "Geen geld."));
        var (_, ended) = await GetAsync(app, id);
        Assert.Contains("Ingetrokken", ended.QuerySelector("#stand")?.TextContent);
        Assert.Null(ended.QuerySelector("#actions"));
    }

    [Fact]
    public void Nobody_rejects_a_team_for_which_there_is_no_place()
    {
        Assert.Equal("Afgewezen", DashboardTexts.Of(CandidateStatus.Rejected, isTeam: false));
        Assert.Equal("Kreeg geen plaats", DashboardTexts.Of(CandidateStatus.Rejected, isTeam: true));
    }

    [Fact]
    public async Task After_erasure_the_dashboard_shows_the_receipt_and_no_name()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.AddCandidateAsync(id);
        await app.PostAsync(id, "cancel");
        await app.AdvanceUntilAsync("2027-03-01", 12, 0);
        var (status, page) = await GetAsync(app, id);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotNull(page.QuerySelector("#receipt"));
        Assert.Contains("gewiste sollicitaties: 1,", page.QuerySelector("#receipt")!.TextContent);
        Assert.DoesNotContain("Alkwin", page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("Boer", page.DocumentElement.OuterHtml);
    }

    private static string Address(RecruitmentApp app, ProcedureId id) =>
        app.Get<ProcedureAddresses>().Dashboard(id).PathAndQuery;

    private static async Task<(HttpStatusCode, IHtmlDocument)> GetAsync(RecruitmentApp app, ProcedureId id)
    {
        var page = await app.GetAsync(Address(app, id));
        return (page.Status, page.Document);
    }

    private static async Task<(HttpStatusCode, IHtmlDocument)> PostAsync(
        RecruitmentApp app,
        ProcedureId id,
        params (string Name, string Value)[] fields
    )
    {
        var page = await app.PostAsync(Address(app, id), fields);
        await app.Time.RunUntilIdleAsync();
        return (page.Status, page.Document);
    }
}
