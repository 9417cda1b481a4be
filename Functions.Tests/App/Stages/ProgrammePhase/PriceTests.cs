using System.Net;
using Recruitment.Audit;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Stages.ProgrammePhase.Prices;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages.Interviews;
using static Recruitment.Tests.Stages.ProgrammePhase.PhaseScene;

namespace Recruitment.Tests.Stages.ProgrammePhase;

/// <summary>The price of a team is named by the recruiter, before the team is told that it takes part.</summary>
public sealed class PriceTests
{
    [Theory, WarmAndRecovered]
    public async Task No_team_is_confirmed_before_the_recruiter_has_named_every_price(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        var anna = await scene.EnrolAsync("Anna Vos", price: null);
        var bram = await scene.EnrolAsync("Bram Kok", price: null);
        var call = await RunAsync(scene);
        Assert.Single(await app.MailsAsync(nameof(PricesAskedMail)));
        Assert.Empty(await app.MailsAsync(nameof(PlaceConfirmedMail)));

        await NameAsync(scene, call, ($"price-{anna.Id}", "3.740"));
        Assert.Empty(await app.MailsAsync(nameof(PlaceConfirmedMail)));
        await NameAsync(scene, call, ($"price-{anna.Id}", "3.740"), ($"price-{bram.Id}", "4100,50"));

        var confirmed = await app.MailsAsync(nameof(PlaceConfirmedMail));
        Assert.Contains("€\u00a03.740", Assert.Single(confirmed, m => m.Recipient == anna.Id.Value).Html);
        Assert.Contains("€\u00a04.100,50", Assert.Single(confirmed, m => m.Recipient == bram.Id.Value).Html);
        Assert.Contains(
            await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync(),
            entry => entry is { What: "PricesNamed", Who: "recruiter" }
        );
        var again = await NameAsync(scene, call, ($"price-{anna.Id}", "4000"));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(3740, (await scene.FindAsync(anna)).Enrolment?.Price);
    }

    [Theory]
    [InlineData("3399,99")]
    [InlineData("4501")]
    [InlineData("veel")]
    [InlineData("3740,505")]
    [InlineData("")]
    public async Task A_price_outside_the_range_is_refused_and_what_was_filled_in_stays(string price)
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await SetAsync(app);
        var anna = await scene.EnrolAsync("Anna Vos", price: null);
        var call = await RunAsync(scene);

        var page = await NameAsync(scene, call, ($"price-{anna.Id}", price));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Single(page.Faults());
        Assert.Equal(price, page.Document.QuerySelector($"#price-{anna.Id}")?.GetAttribute("value"));
        Assert.Null((await scene.FindAsync(anna)).Enrolment?.Price);
    }

    [Fact]
    public async Task In_English_prices_are_read_and_said_as_in_English()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await SetAsync(app, language: "en");
        var anna = await scene.EnrolAsync("Anna Vos", price: null);
        var call = await RunAsync(scene);
        Assert.Contains("Please name the price", Assert.Single(await app.MailsAsync(nameof(PricesAskedMail))).Html);

        var dutch = await NameAsync(scene, call, ($"price-{anna.Id}", "3.740,50"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dutch.Status);
        Assert.Contains("such as 3740 or 3740.50", Assert.Single(dutch.Faults()));
        await NameAsync(scene, call, ($"price-{anna.Id}", "3,740.50"));

        Assert.Equal(3740.5m, (await scene.FindAsync(anna)).Enrolment?.Price);
        var confirmed = Assert.Single(await app.MailsAsync(nameof(PlaceConfirmedMail)));
        Assert.Contains("There is a place for your team", confirmed.Html);
        Assert.Contains("€\u00a03,740.50", WebUtility.HtmlDecode(confirmed.Html));
    }

    [Theory, WarmAndRecovered]
    public async Task A_silent_recruiter_is_reminded_the_coach_hears_and_nobody_loses_a_place(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        var anna = await scene.EnrolAsync("Anna Vos", price: null);
        var call = await RunAsync(scene);

        await app.AdvanceUntilAsync(new DateOnly(2027, 3, 1), 12);

        Assert.True((await app.MailsAsync(nameof(PricesAskedMail))).Count > 2);
        var coach = await app.MailsAsync(nameof(PricesMissingMail));
        Assert.True(coach.Count > 1);
        Assert.All(coach, mail => Assert.Equal("tim.aarts@leerkracht.example", mail.To));
        Assert.Null(await scene.ResultAsync(call));
        await NameAsync(scene, call, ($"price-{anna.Id}", "3500"));
        Assert.Single(await app.MailsAsync(nameof(PlaceConfirmedMail)));
        Assert.NotEmpty(await app.MailsAsync(nameof(SessionInvitationMail)));
    }

    [Fact]
    public async Task Only_the_recruiter_names_prices()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await SetAsync(app);
        await scene.EnrolAsync("Anna Vos", price: null);
        var call = await RunAsync(scene);
        var page = await app.GetAsync(app.PathOf(new Link(PriceLink.Name, scene.Procedure, call.Step, "coach-1")));
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory, WarmAndRecovered]
    public async Task Who_prepare_are_invited_by_name_to_the_preparation_and_to_nothing_else(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app, change: ForPreparers);
        var anna = await scene.EnrolAsync("Anna Vos");
        var bram = await scene.EnrolAsync("Bram Kok");
        var call = await RunAsync(scene);

        var invited = await app.MailsAsync(nameof(SessionInvitationMail));
        var preparers = invited.Where(m => m.To.Contains(".b@", StringComparison.Ordinal)).ToList();
        Assert.Equal(["anna.vos.b@example.org", "bram.kok.b@example.org"], preparers.Select(m => m.To).Order());
        Assert.All(preparers, m => Assert.Contains("20270205T130000", m.Event("DTSTART")));
        Assert.Equal(2, preparers.Select(m => m.Event("UID")).Distinct().Count());
        Assert.Contains("Anna Vos schreef het team", preparers.Single(m => m.To.StartsWith("anna")).Html);
        Assert.Contains(
            "Bestuurder van Anna Vos",
            invited.Single(m => m.Recipient == anna.Id.Value && m.Event("DTSTART").Contains("20270205")).Html
        );

        await scene.WithdrawAsync(bram, call);
        var taken = await app.MailsAsync(nameof(SessionCancellationMail));
        Assert.Contains("bram.kok.b@example.org", taken.Select(m => m.To));
        Assert.DoesNotContain("anna.vos.b@example.org", taken.Select(m => m.To));
    }

    private static async Task<Recruitment.Play.App.WebPage> NameAsync(
        Scene scene,
        StageCall call,
        params (string Name, string Value)[] prices
    )
    {
        var link = new Link(PriceLink.Name, scene.Procedure, call.Step, People.RecruiterId.Value);
        var page = await scene.App.PostAsync(scene.App.PathOf(link), prices);
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }
}
