using System.Net;
using Recruitment.Applicants.Outcomes;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Stages.ProgrammePhase.Places;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Stages.ProgrammePhase.PhaseScene;

namespace Recruitment.Tests.Stages.ProgrammePhase;

/// <summary>More teams than places: a person decides who gets one, before any team hears anything.</summary>
public sealed class PlacesTests
{
    private const string Reason = "De scholen in de regio gaan voor.";

    [Theory, WarmAndRecovered]
    public async Task The_recruiter_confirms_the_order_of_enrolment_and_then_the_teams_hear(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await ShortAsync(app);
        var asked = Assert.Single(await app.MailsAsync(nameof(PlacesAskedMail)));
        Assert.Equal("recruiter", asked.Recipient);
        Assert.Empty(await app.MailsAsync(nameof(PlaceConfirmedMail)));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(bram));
        var page = await app.GetAsync(new Uri(asked.Links[0]).PathAndQuery);
        Assert.Contains("Het voorstel: School van Anna", page.Text("form"));
        Assert.Null(page.Document.QuerySelector("input[checked]"));

        await DecideAsync(scene, call, [anna]);
        Assert.Equal(CandidateStatus.Enrolled, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bram));
        Assert.Equal(RejectionGround.NoPlace, await GroundAsync(scene, bram));
        Assert.Equal([anna.Id.Value], await scene.RecipientsAsync(nameof(PlaceConfirmedMail)));
        var rejected = Assert.Single(await AuditAsync(scene), e => e.What == "CandidateRejected");
        Assert.Equal(["recruiter"], rejected.DecidedBy!.Select(by => by.Value));
    }

    [Theory, WarmAndRecovered]
    public async Task Another_order_needs_a_reason_that_the_teams_without_a_place_read(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await ShortAsync(app);
        var refused = await DecideAsync(scene, call, [bram]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["U wijkt af van de volgorde van inschrijving. Schrijf waarom."], refused.Faults());
        Assert.True(refused.IsChecked("team", bram.Id.Value));
        Assert.Single((await DecideAsync(scene, call, [anna, bram], Reason)).Faults());
        Assert.Single((await DecideAsync(scene, call, [], Reason)).Faults());
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));

        var decided = await DecideAsync(scene, call, [bram], Reason);
        Assert.Contains("School van Bram Kok", decided.Text("#decided"));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Equal(Reason, (await scene.FindAsync(anna)).StatusReason);
        Assert.Equal(RejectionGround.PlaceOfOthers, await GroundAsync(scene, anna));
        Assert.DoesNotContain(await AuditAsync(scene), e => e.ToString().Contains("regio", StringComparison.Ordinal));
        Assert.Contains(Reason, (await DecideAsync(scene, call, [anna], "Toch.")).Text("#decided"));
        Assert.Equal(CandidateStatus.Enrolled, await scene.StatusAsync(bram));
    }

    [Theory, WarmAndRecovered]
    public async Task Whom_the_programme_names_decides_and_their_silence_refuses_nobody(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, _, bram) = await ShortAsync(app, placesBy: "coach-1");
        await app.AdvanceUntilAsync(new DateOnly(2027, 3, 1), 12);
        var asked = await app.MailsAsync(nameof(PlacesAskedMail));
        Assert.True(asked.Count > 2);
        Assert.All(asked, mail => Assert.Equal("coach-1", mail.Recipient));
        var missing = await app.MailsAsync(nameof(PlacesMissingMail));
        Assert.True(missing.Count > 1);
        Assert.All(missing, mail => Assert.Equal("recruiter", mail.Recipient));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(bram));
        Assert.Null(await scene.ResultAsync(call));
        var other = new Link(PlacesLink.Name, scene.Procedure, call.Step, "recruiter");
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(app.PathOf(other))).Status);
    }

    [Theory, WarmAndRecovered]
    public async Task With_a_place_for_everybody_nobody_is_asked(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        var anna = await scene.EnrolAsync("Anna Vos");
        await RunAsync(scene);
        Assert.Empty(await app.MailsAsync(nameof(PlacesAskedMail)));
        Assert.Equal(CandidateStatus.Enrolled, await scene.StatusAsync(anna));
    }

    [Theory, WarmAndRecovered]
    public async Task A_team_that_withdraws_can_make_the_question_needless(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await ShortAsync(app);
        await scene.WithdrawAsync(anna, call);
        Assert.Equal(CandidateStatus.Enrolled, await scene.StatusAsync(bram));
        Assert.Equal(HttpStatusCode.Conflict, (await DecideAsync(scene, call, [bram])).Status);
    }

    /// <summary>One place, and two teams.</summary>
    private static async Task<(Scene Scene, StageCall Call, Candidate Anna, Candidate Bram)> ShortAsync(
        RecruitmentApp app,
        string? placesBy = null
    )
    {
        var scene = await SetAsync(app, places: 1, placesBy: placesBy);
        var anna = await scene.EnrolAsync("Anna Vos");
        var bram = await scene.EnrolAsync("Bram Kok");
        return (scene, await RunAsync(scene), anna, bram);
    }

    private static async Task<RejectionGround> GroundAsync(Scene scene, Candidate team) =>
        RejectionGrounds.Of(
            await scene.FindAsync(team),
            await scene.App.Procedures.GetAsync(scene.Procedure),
            scene.Definition
        );

    private static async Task<IReadOnlyList<AuditEntry>> AuditAsync(Scene scene) =>
        await scene.App.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync();
}
