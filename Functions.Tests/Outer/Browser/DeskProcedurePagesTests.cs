using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Committee.Paging;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Browser;

/// <summary>A procedure with many candidates at the desk, on a phone without script and on a wide screen.</summary>
[Collection(BrowserTests.Name)]
public sealed class DeskProcedurePagesTests(BrowserFixture browser)
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    [Fact]
    public async Task Every_page_is_accessible_and_fits_and_one_rejects_on_a_phone_without_script()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await AddAsync(app, id);
        await app.AdvanceUntilAsync("2027-01-30", 12, 0);
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(
            app.Http.BaseAddress!,
            javaScript: false,
            width: PageInspection.Phone
        );
        await SignInAsync(app, inspector, "Your e-mail address", "Send me a link", "Sign in");
        await SignInAsync(app, phone, "Uw e-mailadres", "Stuur mij een link", "Aanmelden");
        var check = new PageInspection(inspector, phone);

        var address = $"/desk/procedures/{id}";
        foreach (
            var page in new[]
            {
                "",
                "/candidates",
                "/plan",
                "/interviews",
                "/ballots",
                "/people",
                "/enter",
                "/mails",
                "/record",
                "/reject",
            }
        )
        {
            var name = $"desk-procedure{page.Replace('/', '-')}";
            await check.LookAsync(name, address + page);
        }

        await phone.Page.GotoAsync($"{address}/candidates");
        await phone.Page.GetByLabel("Naam of e-mailadres").FillAsync("sollicitant 17");
        await phone.SubmitAsync("Tonen");
        Assert.Equal("1 van 60", await phone.Page.Locator("#found span").InnerTextAsync());
        await phone.Page.GetByLabel("Sollicitant 17 kiezen").CheckAsync();
        await phone.SubmitAsync("Gekozen kandidaten afwijzen…");
        await phone.Page.GetByLabel("De reden die de kandidaat leest").FillAsync("U hebt geen bevoegdheid.");
        await phone.SubmitAsync("De brief bekijken");
        Assert.Contains("Schrijf waarom", await phone.Page.Locator(".error-summary").InnerTextAsync());
        await phone.Page.GetByLabel("De reden voor het dossier").FillAsync("Nagevraagd bij het register.");
        await phone.SubmitAsync("De brief bekijken");
        Assert.Contains("U hebt geen bevoegdheid.", await phone.Page.Locator(".letter-preview").InnerTextAsync());
        await phone.SubmitAsync("Afwijzen en de brief versturen");
        Assert.Equal(
            "Eén kandidaat is afgewezen en krijgt bericht.",
            await phone.Page.Locator("#done").InnerTextAsync()
        );

        await inspector.Page.GotoAsync($"{address}/candidates?status=applied&tick=all");
        await inspector.SubmitAsync("Reject the chosen candidates…");
        await inspector.Page.GetByLabel("The reason that the candidate reads").FillAsync("You have no qualification.");
        await inspector.Page.GetByLabel("The reason for the file").FillAsync("Asked at the register.");
        await inspector.SubmitAsync("Look at the letter");
        await check.LookAsync("desk-procedure-letter");

        await phone.Page.GotoAsync($"{address}/candidates?q=sollicitant 1");
        await phone.Page.Locator("#write-all").ClickAsync();
        await phone.Page.GetByLabel("Onderwerp").FillAsync("Uitstel van een week");
        await phone.Page.GetByLabel("Tekst").FillAsync("Beste {naam},\n\nWij lezen alles pas volgende week.");
        await phone.SubmitAsync("De e-mail bekijken");
        Assert.Contains("Beste Sollicitant 1", await phone.Page.Locator(".letter-preview").InnerTextAsync());
        await inspector.Page.GotoAsync($"{address}/message?everybody=yes&q=sollicitant 1");
        await inspector.Page.GetByLabel("Subject").FillAsync("A week later");
        await inspector.Page.GetByLabel("Text").FillAsync("Dear {name},\n\nWe read everything next week.");
        await inspector.SubmitAsync("Look at the e-mail");
        await check.LookAsync("desk-procedure-message");
        await phone.SubmitAsync("Versturen aan 11 kandidaten");
        Assert.Equal(
            "De e-mails aan 11 kandidaten worden verstuurd.",
            await phone.Page.Locator("#done").InnerTextAsync()
        );

        Assert.Empty(check.Faults);
    }

    [Fact]
    public async Task An_answer_by_telephone_is_recorded_and_a_round_arranged_on_a_phone()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("gesprekken", new DateOnly(2027, 2, 3), new DateOnly(2027, 2, 5));
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await scene.RunAsync(nameof(InterviewsOrchestration), "gesprekken");
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(
            app.Http.BaseAddress!,
            javaScript: false,
            width: PageInspection.Phone
        );
        await SignInAsync(app, inspector, "Your e-mail address", "Send me a link", "Sign in");
        await SignInAsync(app, phone, "Uw e-mailadres", "Stuur mij een link", "Aanmelden");
        var check = new PageInspection(inspector, phone);
        var address = $"/desk/procedures/{scene.Procedure}";

        await check.LookAsync("desk-answer", $"{address}/candidates/{anna.Id}/answer/slot");
        await phone.Page.GetByLabel("14.00").First.CheckAsync();
        await phone.Page.GetByLabel("Per telefoon").CheckAsync();
        await phone.Page.GetByLabel("Waarom u dit").FillAsync("Zij belde.");
        await phone.SubmitAsync("Antwoord vastleggen");
        Assert.EndsWith("?done=answer#stand", phone.Page.Url);
        await app.Time.RunUntilIdleAsync();
        await check.LookAsync("desk-interviews", $"{address}/interviews");
        await phone.Page.GetByLabel("Gebouw en ruimte").FillAsync("Lokaal 12");
        await phone.Page.GetByLabel("Waarom").FillAsync("De zaal is bezet.");
        await phone.SubmitAsync("Ronde aanpassen…");
        Assert.Contains("Aan Anna Vos.", await phone.Page.Locator("#mails").InnerTextAsync());
        await phone.SubmitAsync("Ronde aanpassen");
        Assert.EndsWith("#done", phone.Page.Url);

        Assert.Empty(check.Faults);
    }

    [Fact]
    public async Task What_the_committee_scored_can_be_read_on_a_phone()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 3);
        var id = pages.Scene.Procedure;
        var ballots = app.Get<BallotRecords>();
        var ballot = (await ballots.ListAsync(id))[0];
        foreach (var (voter, score) in new[] { (ScorePages.Member, 5), (ScorePages.Other, 2) })
        {
            var vote = new Vote
            {
                Voter = voter,
                CastAt = app.Clock.GetUtcNow(),
                Candidates =
                [
                    .. pages.Candidates.Select(candidate => new CandidateVote
                    {
                        Candidate = candidate.Id,
                        Scores = pages.Scene.Definition.Vacancy.Criteria.ToDictionary(one => one.Id, _ => score),
                        Reason = "Sterk in het onderwijs.",
                    }),
                ],
            };
            await ballots.CastAsync(id, ballot.Id, vote);
        }

        await ballots.ChangeAsync(id, ballot.Id, b => b with { ClosedAt = app.Clock.GetUtcNow() });
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(
            app.Http.BaseAddress!,
            javaScript: false,
            width: PageInspection.Phone
        );
        await SignInAsync(app, inspector, "Your e-mail address", "Send me a link", "Sign in");
        await SignInAsync(app, phone, "Uw e-mailadres", "Stuur mij een link", "Aanmelden");
        var check = new PageInspection(inspector, phone);

        await check.LookAsync("desk-ballots", $"/desk/procedures/{id}/ballots");
        await check.LookAsync("desk-ballot", $"/desk/procedures/{id}/ballots/{ballot.Id}");
        await inspector.Page.Locator("#scores summary").First.ClickAsync();
        await check.LookAsync("desk-ballot-unfolded");

        Assert.Empty(check.Faults);
    }

    private static async Task SignInAsync(RecruitmentApp app, Visitor visitor, string label, string ask, string enter)
    {
        await visitor.Page.GotoAsync("/desk/sign-in");
        await visitor.Page.GetByLabel(label).FillAsync(Recruiter);
        await visitor.SubmitAsync(ask);
        await app.Time.RunUntilIdleAsync();
        await visitor.Page.GotoAsync(DeskBrowser.LinkIn((await app.MailsAsync(nameof(SignInMail)))[^1]));
        await visitor.SubmitAsync(enter);
    }

    private static async Task AddAsync(RecruitmentApp app, ProcedureId id)
    {
        for (var number = 1; number <= 60; number++)
        {
            await app.Candidates.TryAddAsync(
                new Candidate
                {
                    Id = CandidateId.New(),
                    Procedure = id,
                    Name = $"Sollicitant {number}",
                    Email = $"sollicitant{number}@example.org",
                    Track = number % 3 == 0 ? Track.Internal : Track.External,
                    ReceivedAt = app.Clock.GetUtcNow().AddMinutes(-number),
                    Status = (number % 10) switch
                    {
                        1 => CandidateStatus.Shortlisted,
                        2 => CandidateStatus.Withdrawn,
                        3 => CandidateStatus.Recommended,
                        4 => CandidateStatus.Offered,
                        _ => CandidateStatus.Applied,
                    },
                }
            );
        }
    }
}
