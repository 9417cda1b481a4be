using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Mail.Outbox;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Nomination;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Committee;

public sealed class BallotLinkTests
{
    private static readonly PersonId Manager = new("management-1");

    [Fact]
    public async Task Looking_shows_who_is_asked_what_until_when_and_changes_nothing()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call) = await OpenAsync(app);

        var page = await app.GetAsync(scene.Ballot(call, NominationOrchestration.Question, Manager));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Interne kandidaten wel of niet vrijgeven", page.Heading());
        Assert.Contains("Ingrid Terpstra", page.Text(".facts"));
        Assert.Contains("Projectleider digitalisering", page.Text(".facts"));
        Assert.Contains("woensdag 11 maart 2026 om 23.59 uur", page.Text(".facts time"));
        Assert.Contains("Anna Vermeer", page.Text("fieldset legend"));
        Assert.Equal("post", page.Document.QuerySelector("form")?.GetAttribute("method"));
        Assert.Empty(
            await app.Get<BallotRecords>().VotesAsync(scene.Procedure, call.Ballot(NominationOrchestration.Question))
        );
    }

    [Fact]
    public async Task Every_field_has_a_label()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call) = await OpenAsync(app);

        var page = await app.GetAsync(scene.Ballot(call, NominationOrchestration.Question, Manager));

        Assert.All(
            page.Document.QuerySelectorAll("form input, form textarea, form select"),
            field => Assert.NotNull(page.Document.QuerySelector($"label[for='{field.Id}']"))
        );
    }

    [Fact]
    public async Task An_incomplete_form_is_refused_with_the_candidate_named_and_keeps_its_text()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call) = await OpenAsync(app);
        var anna = (await app.Candidates.ListAsync(scene.Procedure))[0];

        var page = await scene.VoteAsync(
            call,
            NominationOrchestration.Question,
            Manager,
            ($"choice-{anna.Id}", "decline")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            "Anna Vermeer: geef een reden waarom u deze kandidaat niet vrijgeeft.",
            Assert.Single(page.Faults())
        );
        Assert.True(page.IsChecked($"choice-{anna.Id}", "decline"));
        Assert.Null(await scene.ResultAsync(call));
    }

    [Fact]
    public async Task A_person_who_is_not_asked_is_told_so()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call) = await OpenAsync(app);

        var page = await app.GetAsync(
            scene.Ballot(call, NominationOrchestration.Question, new PersonId("committee-1"))
        );

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("Deze link is niet meer geldig", page.Heading());
    }

    [Fact]
    public async Task A_cancelled_procedure_takes_no_votes()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call) = await OpenAsync(app);
        await app.Procedures.ChangeAsync(scene.Procedure, p => p with { State = ProcedureState.Cancelled });

        var page = await scene.VoteAsync(call, NominationOrchestration.Question, Manager);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Deze procedure is gestopt", page.Heading());
    }

    [Fact]
    public async Task A_ballot_of_an_erased_procedure_is_one_that_never_was()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call) = await OpenAsync(app);
        await app.Get<RecordStore>().EraseAsync(RecordPaths.Of(scene.Procedure));

        var page = await app.GetAsync(scene.Ballot(call, NominationOrchestration.Question, Manager));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Deze link werkt niet", page.Heading());
    }

    [Fact]
    public async Task The_invitation_carries_the_voters_own_link()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (_, _) = await OpenAsync(app);
        var mail = Assert.Single(app.Get<OutboxStore>().After(0));

        var page = await app.GetAsync($"dev/outbox/{mail.Number}");

        Assert.DoesNotContain("Anna Vermeer", page.Document.Body!.TextContent);
        var link = page.Document.QuerySelector("a[href*='/l/']")?.GetAttribute("href");
        Assert.NotNull(link);
        var ballot = await app.GetAsync(link);
        Assert.Equal("Interne kandidaten wel of niet vrijgeven", ballot.Heading());
        Assert.Contains("Ingrid Terpstra", ballot.Text(".facts"));
    }

    private static async Task<(Scene Scene, StageCall Call)> OpenAsync(RecruitmentApp app)
    {
        var scene = await Scene.SetAsync(app);
        await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied, Track.Internal);
        var call = scene.Stage(StageKind.Nomination);
        await scene.StartAsync(nameof(NominationOrchestration), call);
        return (scene, call);
    }
}
