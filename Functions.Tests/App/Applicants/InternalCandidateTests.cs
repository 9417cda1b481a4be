using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Recruitment.Applicants;
using Recruitment.Applicants.Internal;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Nomination;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Definition;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Applicants;

/// <summary>Who is an internal candidate is known before anything depends on it; the form's word is not enough.</summary>
public sealed class InternalCandidateTests
{
    private static readonly PersonId Hr = new("hr-1");

    [Theory, WarmAndRecovered]
    public async Task Before_the_nomination_HR_says_who_works_here_and_who_does_not_goes_on_as_external(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await SetAsync(app, StageKind.Nomination);
        var anna = await ClaimAsync(scene, "Anna Vos");
        var bram = await ClaimAsync(scene, "Bram Kok");
        var call = scene.Stage(StageKind.Nomination);
        await scene.StartAsync(nameof(NominationOrchestration), call);
        Assert.Equal("hr-1", Assert.Single(await app.MailsAsync(nameof(InternalAskedMail))).Recipient);
        Assert.Empty(await app.MailsAsync(nameof(BallotInvitationMail)));

        var page = await app.GetAsync(PathOf(scene, call, Hr));
        Assert.Contains("Sectie wiskunde", page.Text("form"));
        Assert.Contains("tijdelijk, 2 op rij, samen 20 maanden", page.Text("form"));
        await SayAsync(scene, call, Hr, (anna, InternalLink.Yes));
        Assert.Empty(await app.MailsAsync(nameof(BallotInvitationMail)));
        await SayAsync(scene, call, Hr, (bram, InternalLink.No));

        Assert.Single(await app.MailsAsync(nameof(BallotInvitationMail)));
        var ballot = await app.GetAsync(
            scene.Ballot(call, NominationOrchestration.Question, new PersonId("management-1"))
        );
        Assert.Contains("Sectie wiskunde", ballot.Text("form"));
        Assert.Contains("Anna Vos", ballot.Text("form"));
        Assert.DoesNotContain("Bram Kok", ballot.Text("form"));
        var denied = await scene.FindAsync(bram);
        Assert.Equal(
            (Track.External, InternalGround.Denied, Hr),
            (denied.Track, denied.Internal!.Ground, denied.Internal.By)
        );
        Assert.Equal(CandidateStatus.Applied, denied.Status);
        Assert.Equal(bram.Id.Value, Assert.Single(await app.MailsAsync(nameof(NotInternalMail))).Recipient);
        Assert.Contains(
            await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync(),
            entry => entry is { What: "InternalConfirmed", Who: "hr-1" }
        );
    }

    [Theory, WarmAndRecovered]
    public async Task When_HR_is_silent_the_recruiter_hears_nobody_is_turned_away_and_the_nomination_waits(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await SetAsync(app, StageKind.Nomination);
        var anna = await ClaimAsync(scene, "Anna Vos");
        var call = scene.Stage(StageKind.Nomination);
        await scene.StartAsync(nameof(NominationOrchestration), call);

        await scene.AdvanceToAsync(day: 30, hour: 12);

        Assert.True((await app.MailsAsync(nameof(InternalAskedMail))).Count > 2);
        Assert.True((await app.MailsAsync(nameof(InternalUnknownMail))).Count > 1);
        Assert.Empty(await app.MailsAsync(nameof(BallotInvitationMail)));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
        await SayAsync(scene, call, People.RecruiterId, (anna, InternalLink.Yes));
        Assert.Single(await app.MailsAsync(nameof(BallotInvitationMail)));
    }

    [Fact]
    public async Task A_form_without_an_answer_is_refused_and_others_than_HR_find_nothing_there()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await SetAsync(app, StageKind.Nomination);
        await ClaimAsync(scene, "Anna Vos");
        var call = scene.Stage(StageKind.Nomination);
        await scene.StartAsync(nameof(NominationOrchestration), call);

        var empty = await SayAsync(scene, call, Hr);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var other = await app.GetAsync(PathOf(scene, call, new PersonId("management-1")));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Theory, WarmAndRecovered]
    public async Task Priority_waits_for_HR_and_who_does_not_work_here_has_none(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await SetAsync(app, StageKind.Preselection, priority: "cao-po-2018-2019-ie");
        var anna = await ClaimAsync(scene, "Anna Vos", group: "b");
        await scene.AddAsync("Bram Kok", CandidateStatus.Applied);
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        Assert.Empty(await app.MailsAsync(nameof(BallotInvitationMail)));

        await SayAsync(scene, call, Hr, (anna, InternalLink.No));

        Assert.Null((await scene.FindAsync(anna)).PriorityGroup);
        Assert.NotEmpty(await app.MailsAsync(nameof(BallotInvitationMail)));
    }

    [Fact]
    public async Task An_address_of_the_organisation_or_on_the_list_of_staff_is_known_and_the_list_names_nobody()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(new { organisation = new { mailDomains = new[] { "alkwin.example" } } });
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await ApplyAsync(app, id, "Eva Domein", "eva@ALKWIN.example");
        await ApplyAsync(app, id, "Lies Lijst", "lies@thuis.example");
        await ApplyAsync(app, id, "Wim Woord", "wim@thuis.example");

        var given = await app.PostAsync(id, "staff", new { by = "hr-1", addresses = new[] { "Lies@Thuis.example" } });

        Assert.Equal(HttpStatusCode.Accepted, given.StatusCode);
        var grounds = (await app.Candidates.ListAsync(id)).ToDictionary(c => c.Name, c => c.Internal?.Ground);
        Assert.Equal(InternalGround.MailDomain, grounds["Eva Domein"]);
        Assert.Equal(InternalGround.StaffList, grounds["Lies Lijst"]);
        Assert.Null(grounds["Wim Woord"]);
        var stored = await app.Get<RecordStore>().FindAsync<Dictionary<string, object>>($"procedures/{id}/staff.json");
        Assert.DoesNotContain("lies", string.Concat(stored!.Values), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("committee-1", "a@b.example", "/by")]
    [InlineData("hr-1", "geen adres", "/addresses/0")]
    public async Task A_list_with_faults_is_refused_with_where_they_stand(string by, string address, string pointer)
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var refused = await app.PostAsync(id, "staff", new { by, addresses = new[] { address } });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains($"\"pointer\":\"{pointer}\"", await refused.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("internalFirst", true)]
    [InlineData("internalOnly", false)]
    public async Task Nothing_is_published_while_the_vacancy_is_for_internal_candidates(string tracks, bool opens)
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(new { stages = Posting(tracks) });
        Assert.Null(Markup(await app.GetAsync($"/vacancies/{id}"))); // before it opens
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var page = await app.GetAsync($"/vacancies/{id}");
        Assert.Null(Markup(page));
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.NotNull(page.Document.QuerySelector("#track-internal"));
        Assert.DoesNotContain(id.Value, (await app.GetAsync("/vacancies")).Document.Body!.InnerHtml);
        Assert.Contains("collega", Assert.Single(await app.MailsAsync("VacancyOnlineMail")).Text);

        await app.AdvanceUntilAsync("2027-01-20", 12, 0);
        Assert.Equal(opens, Markup(await app.GetAsync($"/vacancies/{id}")) is not null);
        Assert.Equal(opens, (await app.GetAsync("/vacancies")).Document.Body!.InnerHtml.Contains(id.Value));
        Assert.Equal(opens, (await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    [Fact]
    public async Task An_internal_candidate_says_in_which_section_and_on_what_contract()
    {
        await using var app = await OpenVacancy.StartAsync();
        var page = await app.GetAsync($"/vacancies/{SampleVacancy.Id}");
        var form = page.Form!.Set("name", "Anna").Set("email", "anna@thuis.example").Set("track", "internal");
        form.Attach("cv", SampleCv.Pdf(), "cv.pdf", "application/pdf").Set("contracts", "veel");
        var refused = await form.PostAsync();
        Assert.Equal(
            [
                "Vul in waar u werkt: uw sectie of afdeling, in hoogstens 200 tekens.",
                "Kies welk contract u nu hebt.",
                "Vul een heel getal in, hoogstens 20, of laat dit leeg.",
            ],
            refused.Faults()
        );
        Assert.Equal("veel", refused.Document.QuerySelector("#contracts")?.GetAttribute("value"));

        await app.ApplyAsync(new ApplicationPost { Track = "internal" });
        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal("Sectie Nederlands", candidate.Section);
        Assert.Equal(new CurrentContract(ContractKind.Permanent), candidate.CurrentContract);
    }

    private static Task<Scene> SetAsync(RecruitmentApp app, StageKind kind, string? priority = null) =>
        Scene.SetAsync(
            app,
            definition =>
                definition with
                {
                    Stages = [definition.Stages[0] with { PriorityGroups = priority }, .. definition.Stages.Skip(1)],
                },
            procedure => procedure with { CurrentStage = Scene.Alkwin().Stages.First(s => s.Kind == kind).Id }
        );

    /// <summary>Somebody who says to work here, which nothing else tells.</summary>
    private static async Task<Candidate> ClaimAsync(Scene scene, string name, string? group = null)
    {
        var candidate = await scene.AddAsync(name, CandidateStatus.Applied, Track.Internal);
        return await scene.App.Candidates.ChangeAsync(
            scene.Procedure,
            candidate.Id,
            c =>
                c with
                {
                    Internal = null,
                    PriorityGroup = group,
                    Section = "Sectie wiskunde",
                    CurrentContract = new CurrentContract(ContractKind.FixedTerm, 2, 20),
                }
        );
    }

    private static string PathOf(Scene scene, StageCall call, PersonId person) =>
        scene.App.PathOf(new Link(InternalLink.Name, scene.Procedure, call.Step, person.Value));

    private static async Task<WebPage> SayAsync(
        Scene scene,
        StageCall call,
        PersonId person,
        params (Candidate Of, string What)[] said
    )
    {
        var page = await scene.App.PostAsync(
            PathOf(scene, call, person),
            said.Select(s => (InternalPageModel.Field(s.Of), s.What))
        );
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    private static async Task ApplyAsync(RecruitmentApp app, ProcedureId id, string name, string email)
    {
        var post = new ApplicationPost
        {
            Name = name,
            Email = email,
            Track = "internal",
        };
        await app.Http.PostAsync($"/vacancies/{id}/applications", post.ToContent());
        await app.Time.RunUntilIdleAsync();
    }

    private static JsonNode Posting(string tracks)
    {
        var stages = StartRequests.Definition()["stages"]!.DeepClone();
        stages[0]!["tracks"] = tracks;
        return stages;
    }

    private static IElement? Markup(WebPage page) => page.Document.QuerySelector("script[type='application/ld+json']");
}
