using Microsoft.Extensions.DependencyInjection;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Embedded.Blobs;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Recruiter;
using Recruitment.Stages.Offer;
using Recruitment.Stages.References;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Offer;
using Recruitment.Tests.Stages.References;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>What waits for people, as the home and a procedure's page tell it: who is to do what, until when, and where.</summary>
public sealed class DeskTasksTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    [Theory]
    [WarmAndRecovered]
    public async Task Who_gives_a_reference_is_waited_for_and_once_silent_the_recruiter_decides(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await AskedReferences.AskAnnaAsync(app);
        using var desk = await DeskBrowser.SignInAsync(app, Recruiter);
        Assert.Equal(
            "Zeggen of referenten gevraagd mogen worden, en wie Anna Vos gevraagd op 1 feb 2027, uiterlijk 3 feb 2027",
            await WaitingAsync(desk, scene)
        );
        await AskedReferences.ConsentAsync(scene, call, anna, "Rik Visser", "Els Maas");
        await AskedReferences.AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");

        Assert.StartsWith(
            "Een referentie geven over Anna Vos referent van Anna Vos gevraagd op",
            await WaitingAsync(desk, scene)
        );
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 20), 12);
        using var later = await DeskBrowser.SignInAsync(app, Recruiter);
        var silent = await NeedAsync(later, "stil");
        Assert.Contains("had uiterlijk", silent.Sentence);
        await AskedReferences.SayAsync(
            scene,
            silent.Path,
            ("referee", "referee-2"),
            ("silent", "more-time"),
            ("until", "2027-03-12"),
            ("reason", "Zij is op vakantie.")
        );

        Assert.EndsWith("uiterlijk 12 mrt 2027", await WaitingAsync(later, scene));
        await AskedReferences.AnswerAsync(scene, call, anna, 2, "Een fijne collega.");
        Assert.StartsWith("Reageren op wat de referenten vertelden Anna Vos", await WaitingAsync(later, scene));
        await AskedReferences.SayAsync(scene, scene.LinkOf(FindingsLink.Name, call, anna), ("choice", "nothing"));
        Assert.Equal("", await WaitingAsync(later, scene));
        Assert.Empty(await app.Get<OpenTasks>().ListAsync(scene.Procedure, CancellationToken.None));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Terms_that_nobody_fixed_are_asked_of_human_resources_and_then_of_the_recruiter(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        var hr = scene.Definition.People.Hr[0];
        using var desk = await DeskBrowser.SignInAsync(app, Recruiter);
        using var hers = await DeskBrowser.SignInAsync(app, hr.Email);

        Assert.StartsWith(
            $"De arbeidsvoorwaarden voor Anna Vos vaststellen {hr.Name} gevraagd op 1 feb 2027, uiterlijk",
            await WaitingAsync(desk, scene)
        );
        Assert.Contains("aan u", await NeedsAsync(hers));
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(30));
        using var later = await DeskBrowser.SignInAsync(app, Recruiter);
        var silent = await NeedAsync(later, "stil");
        Assert.Contains(hr.Name, silent.Sentence);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.GetAsync(silent.Path)).Status);

        await scene.FixAsync(call, anna, "recruiter");
        Assert.StartsWith("Het aanbod beantwoorden Anna Vos", await WaitingAsync(later, scene));
        await OfferTests.AnswerAsync(scene, call, anna, OfferLink.Accept);
        Assert.Equal("", await WaitingAsync(later, scene));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Nobody_left_is_the_recruiters_to_decide_until_it_is_decided(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferTests.OfferAsync(app);
        await OfferTests.AnswerAsync(scene, call, anna, OfferLink.Decline);
        await scene.WithdrawAsync(bram, call);

        using var desk = await DeskBrowser.SignInAsync(app, Recruiter);
        var mine = await NeedAsync(desk, "aan u");
        Assert.Equal("Besluiten hoe het verdergaat: niemand in de volgorde is over", mine.What);
        await app.PostAsync(
            mine.Path,
            ("follow", "end"),
            ("reason", "Wij kijken opnieuw wat de school nodig heeft."),
            ("confirmed", "yes")
        );
        await app.Time.RunUntilIdleAsync();
        Assert.DoesNotContain("aan u", await NeedsAsync(desk));
    }

    [Fact]
    public async Task The_home_asks_the_storage_as_often_at_three_tasks_as_at_thirty()
    {
        var network = new Network();
        await using var app = await RecruitmentApp.StartAsync(
            recover: false,
            SingleStage.Start,
            services: services =>
                services.AddSingleton(provider => network.Connect(provider.GetRequiredService<BlobService>()))
        );
        var scene = await AskedReferences.SetAsync(app);
        for (var more = 0; more < 3; more++)
        {
            await scene.AddAsync($"Kandidaat {more}", CandidateStatus.Shortlisted);
        }

        var call = await AskedReferences.RunAsync(scene);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var few = await CountAsync(browser, network);
        for (var more = 3; more < 30; more++)
        {
            await scene.AddAsync($"Kandidaat {more}", CandidateStatus.Shortlisted);
        }

        await app.Durable.RaiseEventAsync(call.InstanceId, StageEvents.Acted);
        await app.Time.RunUntilIdleAsync();
        var many = await CountAsync(browser, network);

        Assert.Contains("en nog 27", (await browser.GetAsync("/desk")).Text("#waiting"));
        Assert.Equal(few, many);
        Assert.InRange(few, 5, 12);
    }

    [Fact]
    public async Task A_stage_that_was_stopped_leaves_nothing_to_do()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.AddCandidateAsync(id, Track.Internal);
        await app.AdvanceUntilAsync("2027-01-30", 12, 0);
        Assert.NotEmpty(await app.Get<OpenTasks>().ListAsync(id, CancellationToken.None));

        await app.PostAsync(id, "cancel");
        await app.Time.RunUntilIdleAsync();

        Assert.Empty(await app.Get<OpenTasks>().ListAsync(id, CancellationToken.None));
    }

    private static async Task<int> CountAsync(DeskBrowser browser, Network network)
    {
        var before = network.Requests.Count;
        await browser.GetAsync("/desk");
        return network.Requests.Count - before;
    }

    /// <summary>What the procedure's page tells of the only task: what, who and when.</summary>
    private static async Task<string> WaitingAsync(DeskBrowser browser, Scene scene)
    {
        var page = await browser.GetAsync($"/desk/procedures/{scene.Procedure}");
        var cells = page.Document.QuerySelectorAll("#tasks tbody tr > *");
        return string.Join(' ', cells.Select(cell => string.Join(' ', WordsOf(cell.TextContent))));
    }

    /// <summary>What the home asks for with a badge, and where it leads.</summary>
    private static async Task<(string What, string Sentence, string Path)> NeedAsync(DeskBrowser browser, string badge)
    {
        var item = (await browser.GetAsync("/desk"))
            .Document.QuerySelectorAll("#needs li")
            .First(li => li.QuerySelector(".badge")?.TextContent == badge);
        var link = item.QuerySelector("a")!; // every need has one
        return (
            link.TextContent,
            string.Join(' ', WordsOf(item.TextContent)),
            new Uri(new Uri("http://desk.example"), link.GetAttribute("href")).PathAndQuery
        );
    }

    private static async Task<IReadOnlyList<string>> NeedsAsync(DeskBrowser browser)
    {
        var page = await browser.GetAsync("/desk");
        return [.. page.Document.QuerySelectorAll("#needs .badge").Select(badge => badge.TextContent)];
    }

    private static string[] WordsOf(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
