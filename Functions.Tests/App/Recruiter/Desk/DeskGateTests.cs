using System.Net;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Desk;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>Whose a procedure is at the desk.</summary>
public sealed class DeskGateTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";
    private const string Hr = "hanna.deboer@alkwin.example";
    private const string Other = "roos.visser@alkwin.example";

    [Fact]
    public async Task A_procedure_of_others_is_a_page_that_there_is_not()
    {
        await using var app = await ProcedureApi.StartAsync();
        var mine = await app.StartProcedureAsync();
        var others = await app.StartProcedureAsync(
            new
            {
                people = new { recruiter = new { name = "Roos Visser", email = Other }, hr = Array.Empty<object>() },
            },
            "schoolleiders"
        );
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var home = await browser.GetAsync("/desk");
        Assert.NotNull(home.Document.QuerySelector($"a[href='/desk/procedures/{mine}']"));
        Assert.Null(home.Document.QuerySelector($"a[href='/desk/procedures/{others}']"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/desk/procedures/{mine}")).Status);
        foreach (var id in new[] { others.Value, ProcedureId.New().Value, "x" })
        {
            var page = await browser.GetAsync($"/desk/procedures/{id}");
            Assert.Equal((HttpStatusCode.NotFound, "Deze pagina is er niet"), (page.Status, page.Heading()));
        }
    }

    [Fact]
    public async Task Who_takes_over_comes_in_and_who_left_does_not()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var former = await DeskBrowser.SignInAsync(app, Recruiter);

        await app.PostAsync(
            id,
            "people",
            new
            {
                person = "recruiter",
                name = "Roos Visser",
                email = Other,
                reason = "left",
            }
        );

        using var successor = await DeskBrowser.SignInAsync(app, Other);
        Assert.Contains(id.Value, (await successor.GetAsync("/desk")).Document.DocumentElement.OuterHtml);
        Assert.Equal(HttpStatusCode.Forbidden, (await former.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await former.GetAsync($"/desk/procedures/{id}")).Status);
    }

    [Fact]
    public async Task Whose_address_is_corrected_or_who_is_added_to_HR_comes_in()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.PostAsync(
            id,
            "contacts/hr-1/correct",
            new { email = "h.deboer@alkwin.example", reason = "Typefout" }
        );
        await app.PostAsync(
            id,
            "people",
            new
            {
                role = "hr",
                name = "Roos Visser",
                email = Other,
            }
        );

        foreach (var address in new[] { "h.deboer@alkwin.example", Other })
        {
            using var browser = await DeskBrowser.SignInAsync(app, address);
            Assert.Contains(id.Value, (await browser.GetAsync("/desk")).Document.DocumentElement.OuterHtml);
        }

        await new DeskBrowser(app).AskAsync(Hr);
        Assert.DoesNotContain(await app.MailsAsync("SignInMail"), mail => mail.To == Hr);
    }

    [Fact]
    public async Task Procedures_from_before_there_was_a_desk_are_found()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.Get<RecordStore>().EraseAsync("index/");
        await app.RestartAsync();

        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        Assert.Contains(id.Value, (await browser.GetAsync("/desk")).Document.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Nothing_of_who_is_named_in_it_is_left_when_a_procedure_is_erased()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        await app.PostAsync(id, "cancel");
        Assert.Contains(id.Value, (await browser.GetAsync("/desk")).Document.DocumentElement.OuterHtml);

        await app.AdvanceUntilAsync("2027-04-01", 12, 0);

        Assert.NotNull((await app.Procedures.GetAsync(id)).ErasedAt);
        Assert.Empty(await app.Get<ProcedureStandings>().ListAsync(default).ToListAsync());
        await new DeskBrowser(app).AskAsync(Recruiter);
        Assert.Single(await app.MailsAsync("SignInMail"));
    }

    [Fact]
    public async Task The_standing_of_a_procedure_follows_it_and_names_nobody()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-12", 12, 0);

        var standing = Assert.Single(await app.Get<ProcedureStandings>().ListAsync(default).ToListAsync());

        Assert.Equal(
            (id, ProcedureState.Running, Recruitment.Definition.StageKind.Posting),
            (standing.Id, standing.State, standing.Stage!.Kind)
        );
        Assert.Equal(["recruiter", "hr-1"], standing.Seats.Select(seat => seat.Person.Value));
        var written = System.Text.Json.JsonSerializer.Serialize(standing, RecordJson.Options);
        Assert.DoesNotContain("@", written);
        Assert.DoesNotContain("Hoekstra", written);
        var procedure = await app.Procedures.GetAsync(id);
        Assert.Equal(procedure.Timeline[0].ClosesAt, standing.ClosesAt);
        await app.PostAsync(id, "suspend");
        standing = Assert.Single(await app.Get<ProcedureStandings>().ListAsync(default).ToListAsync());
        Assert.Equal(ProcedureState.Suspended, standing.State);
    }
}
