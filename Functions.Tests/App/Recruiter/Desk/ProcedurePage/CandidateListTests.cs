using System.Net;
using Recruitment.Candidates;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk.ProcedurePage;

/// <summary>The candidates of a procedure at the desk, however many.</summary>
public sealed class CandidateListTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    [Fact]
    public async Task Three_hundred_are_shown_fifty_at_a_time_and_found_by_what_the_address_says()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await AddAsync(app, id, 300);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var list = $"/desk/procedures/{id}/candidates";

        var first = await browser.GetAsync(list);
        var last = await browser.GetAsync($"{list}?page=6");
        var beyond = await browser.GetAsync($"{list}?page=99");
        var newest = await browser.GetAsync($"{list}?order=newest");
        var found = await browser.GetAsync($"{list}?q=zoe%20300");
        var byAddress = await browser.GetAsync($"{list}?q=Z7%40example");
        var both = await browser.GetAsync($"{list}?track=internal&status=shortlisted");
        var open = await browser.GetAsync($"{list}?status=open");
        var nonsense = await browser.GetAsync($"{list}?status=x&track=9&order=77&page=-1");

        Assert.Equal(("300 kandidaten", 50), (first.Text("#found span"), Names(first).Count));
        Assert.Equal("Zoë 1", Names(first)[0]);
        Assert.Equal($"{list}?page=2#candidates", first.Document.QuerySelector("#list-pages a")?.GetAttribute("href"));
        Assert.Equal(Names(last), Names(beyond));
        Assert.Equal("Zoë 300", Names(newest)[0]);
        Assert.Equal(["Zoë 300"], Names(found));
        Assert.Equal("1 van 300", found.Text("#found span"));
        Assert.Equal(["Zoë 7"], Names(byAddress));
        Assert.Equal("15 van 300", both.Text("#found span"));
        Assert.Equal("290 van 300", open.Text("#found span"));
        Assert.Equal("300 kandidaten", nonsense.Text("#found span"));
    }

    [Fact]
    public async Task What_was_asked_for_stays_filled_in_and_each_name_leads_to_the_candidate()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var all = await AddAsync(app, id, 60);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var page = await browser.GetAsync($"/desk/procedures/{id}/candidates?q=zo%C3%AB&order=name");

        Assert.Equal("zoë", page.Document.GetElementById("q")?.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("#order option[value=name][selected]"));
        Assert.Equal(
            $"/desk/procedures/{id}/candidates?q=zo%C3%AB&order=name&page=2#candidates",
            page.Document.QuerySelector("#list-pages a")?.GetAttribute("href")
        );
        Assert.Equal(
            $"/desk/procedures/{id}/candidates/{all[0]}",
            page.Document.QuerySelector("#choose tbody a")?.GetAttribute("href")
        );
    }

    [Fact]
    public async Task Everybody_on_the_page_is_chosen_by_a_link()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var all = await AddAsync(app, id, 3);
        await app.Candidates.ChangeAsync(id, all[0], c => c with { Status = CandidateStatus.Withdrawn });
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var list = await browser.GetAsync($"/desk/procedures/{id}/candidates");
        var link = list.Document.QuerySelector("#choose .actions a")!.GetAttribute("href")!;
        var ticked = await browser.GetAsync(link.Split('#')[0]);

        Assert.Empty(list.Document.QuerySelectorAll("input[type=checkbox][checked]"));
        Assert.Equal(
            all.Select(candidate => candidate.Value),
            ticked.Document.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value"))
        );
    }

    [Fact]
    public async Task What_is_listed_is_downloaded_as_a_table_in_which_nothing_is_a_formula()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var all = await AddAsync(app, id, 60);
        await app.Candidates.ChangeAsync(id, all[4], c => c with { Name = "=HYPERLINK(\"https://kwaad.example\")" });
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var page = await browser.GetAsync($"/desk/procedures/{id}/candidates?track=internal");
        var address = page.Document.QuerySelector("#found a[download]")!.GetAttribute("href")!;
        var csv = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, csv.Status);
        var lines = csv.Text.Trim().Split('\n');
        Assert.Equal(31, lines.Length);
        Assert.Contains("\"'=HYPERLINK(\"\"https://kwaad.example\"\")\"", csv.Text);
        Assert.Contains(",Intern,2026-12-14,Gesolliciteerd,", csv.Text);
    }

    [Fact]
    public async Task A_procedure_of_others_lists_and_exports_nobody()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(
            new { people = new { recruiter = new { name = "Roos Visser", email = "roos@elders.example" } } }
        );
        await app.StartProcedureAsync(template: "schoolleiders");
        await AddAsync(app, id, 1);
        using var browser = await DeskBrowser.SignInAsync(app, "roos@elders.example");
        using var stranger = await DeskBrowser.SignInAsync(app, await RecruiterOfAsync(app, id));

        foreach (
            var page in new[]
            {
                "",
                "/plan",
                "/candidates",
                "/candidates.csv",
                "/reject",
                "/interviews",
                "/ballots",
                "/mails",
                "/record",
            }
        )
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/desk/procedures/{id}{page}")).Status);
            var refused = await stranger.GetAsync($"/desk/procedures/{id}{page}");
            Assert.Equal(HttpStatusCode.NotFound, refused.Status);
            Assert.DoesNotContain("Zoë", refused.Text);
        }
    }

    /// <summary>Of another procedure than this.</summary>
    private static async Task<string> RecruiterOfAsync(RecruitmentApp app, ProcedureId other)
    {
        await foreach (var standing in app.Get<Recruitment.Procedures.ProcedureStandings>().ListAsync(default))
        {
            if (standing.Id != other)
            {
                return (await app.Procedures.GetDefinitionAsync(standing.Id, default)).People.Recruiter.Email;
            }
        }

        throw new InvalidOperationException("There is no other procedure.");
    }

    private static IReadOnlyList<string> Names(WebPage page) =>
        [.. page.Document.QuerySelectorAll("#choose tbody th a").Select(link => link.TextContent)];

    /// <summary>Candidates one after the other; every second one is internal, every tenth is chosen, every thirtieth is out.</summary>
    private static async Task<IReadOnlyList<CandidateId>> AddAsync(RecruitmentApp app, ProcedureId id, int count)
    {
        var added = new List<CandidateId>();
        for (var number = 1; number <= count; number++)
        {
            var candidate = new Candidate
            {
                Id = CandidateId.New(),
                Procedure = id,
                Name = $"Zoë {number}",
                Email = $"z{number}@example.org",
                Track = number % 2 == 1 ? Track.Internal : Track.External,
                ReceivedAt = app.Clock.GetUtcNow().AddSeconds(number),
                Status =
                    number % 30 == 0 ? CandidateStatus.Rejected
                    : number % 20 == 5 ? CandidateStatus.Shortlisted
                    : CandidateStatus.Applied,
            };
            await app.Candidates.TryAddAsync(candidate);
            added.Add(candidate.Id);
        }

        return added;
    }
}
