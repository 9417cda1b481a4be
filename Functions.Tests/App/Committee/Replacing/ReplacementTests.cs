using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Interviews;
using static Recruitment.Tests.Committee.Replacing.ScoringCommittee;

namespace Recruitment.Tests.Committee.Replacing;

/// <summary>Somebody takes the place of a member who scores applications, in a committee of three.</summary>
public sealed class ReplacementTests
{
    [Theory, WarmAndRecovered]
    public async Task Who_leaves_during_a_ballot_is_followed_by_somebody_who_is_invited_and_votes(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, call) = await ScoringAsync(app);
        await ScoreAsync(scene, call, anna, First);
        await ScoreAsync(scene, call, anna, Second);
        var old = scene.Ballot(call, "scores", Third);

        await ReplaceAsync(scene, Third, "lena@example.org");

        var dead = await app.GetAsync(old);
        Assert.Equal(HttpStatusCode.Forbidden, dead.Status);
        Assert.Contains("Deze link is niet meer geldig", dead.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await ScoreAsync(scene, call, anna, Third)).Status);
        Assert.Contains((nameof(BallotInvitationMail), Successor.Value), await scene.MailsAsync());
        Assert.Equal([Third.Value], await scene.RecipientsAsync(nameof(ReplacedMail)));
        Assert.False(await IsClosedAsync(scene, call));

        Assert.Equal(HttpStatusCode.OK, (await ScoreAsync(scene, call, anna, Successor)).Status);
        Assert.True(await IsClosedAsync(scene, call));
        Assert.Equal([First, Second, Successor], await VotersAsync(scene, call));
    }

    [Theory, WarmAndRecovered]
    public async Task Votes_of_who_leaves_count_once_and_the_successor_is_not_asked_again(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, call) = await ScoringAsync(app);
        await ScoreAsync(scene, call, anna, Third);

        await ReplaceAsync(scene, Third, "lena@example.org");

        Assert.DoesNotContain((nameof(BallotInvitationMail), Successor.Value), await scene.MailsAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await app.GetAsync(scene.Ballot(call, "scores", Successor))).Status);
        await ScoreAsync(scene, call, anna, First);
        await ScoreAsync(scene, call, anna, Second);
        Assert.True(await IsClosedAsync(scene, call));
        Assert.Equal([First, Second, Third], await VotersAsync(scene, call));
    }

    [Theory]
    [InlineData("ill", null, "ziek")]
    [InlineData("absent", "Tot 1 maart met verlof.", "tijdelijk afwezig (Tot 1 maart met verlof.)")]
    [InlineData("other", "Is verhuisd.", "anders (Is verhuisd.)")]
    public async Task The_reason_is_kept_shown_and_leaves_the_votes_as_they_are(
        string reason,
        string? note,
        string shown
    )
    {
        await using var app = await StartAsync();
        var (scene, anna, call) = await ScoringAsync(app);
        await ScoreAsync(scene, call, anna, Third);
        for (var i = 0; i < 2; i++)
        {
            using var answer = await PostAsync(
                scene,
                new
                {
                    person = Third.Value,
                    name = "Lena Mol",
                    email = "lena@example.org",
                    reason,
                    note,
                    by = "board-1",
                }
            );
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }

        Assert.Equal([Third], await VotersAsync(scene, call));
        var kept = Assert.Single(await app.Get<ReplacementRecords>().ListAsync(scene.Procedure, default));
        Assert.Equal((Third, "board-1", note), (kept.Person, kept.By.Value, kept.Note));
        var dashboard = await app.GetAsync(app.PathOf(DashboardAddress.Of(scene.Procedure)));
        Assert.Contains(
            $"Lena Mol, vervangen op {DutchTime.Date(DutchTime.DayOf(app.Clock.GetUtcNow()))}: {shown}",
            dashboard.Text("#replacements")
        );
    }

    [Fact]
    public async Task Another_reason_needs_words()
    {
        await using var app = await StartAsync();
        var (scene, _, _) = await ScoringAsync(app);
        using var answer = await PostAsync(
            scene,
            new
            {
                person = Third.Value,
                name = "Lena Mol",
                email = "lena@example.org",
                reason = "other",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("/note", await answer.Content.ReadAsStringAsync());
    }

    [Theory, WarmAndRecovered]
    public async Task After_a_conflict_of_interest_the_votes_go_and_the_successor_votes_anew(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, call) = await ScoringAsync(app);
        await ScoreAsync(scene, call, anna, Third);
        await ScoreAsync(scene, call, anna, First);

        await ReplaceAsync(scene, Third, "lena@example.org", "conflict");
        Assert.Equal([First], await VotersAsync(scene, call));

        await ScoreAsync(scene, call, anna, Second);
        Assert.False(await IsClosedAsync(scene, call));
        await ScoreAsync(scene, call, anna, Successor);
        Assert.True(await IsClosedAsync(scene, call));
        Assert.Equal([First, Second, Successor], await VotersAsync(scene, call));
    }

    [Theory, WarmAndRecovered]
    public async Task Who_is_replaced_between_two_questions_is_not_asked_the_second(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, call) = await ScoringAsync(app);
        await ScoreAsync(scene, call, anna, Second);
        await ScoreAsync(scene, call, anna, Third);
        await ReplaceAsync(scene, First, "lena@example.org");
        var chair = new PersonId("committee-1-2");
        await ScoreAsync(scene, call, anna, chair);

        Assert.Equal(HttpStatusCode.Forbidden, (await app.GetAsync(scene.Ballot(call, "shortlist", First))).Status);
        await scene.VoteAsync(call, "shortlist", chair, ("chosen", anna.Id.Value));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Fact]
    public async Task A_place_can_change_hands_twice_and_nothing_stays_of_those_who_left()
    {
        await using var app = await StartAsync();
        var (scene, anna, call) = await ScoringAsync(app);
        await ReplaceAsync(scene, Third, "lena@example.org");
        await ReplaceAsync(scene, Successor, "mo@example.org");

        Assert.Equal(HttpStatusCode.Forbidden, (await app.GetAsync(scene.Ballot(call, "scores", Successor))).Status);
        var third = new PersonId("committee-3-3");
        Assert.Equal(HttpStatusCode.OK, (await ScoreAsync(scene, call, anna, third)).Status);
        var definition = await app.Procedures.GetDefinitionAsync(scene.Procedure);
        Assert.Equal("mo@example.org", definition.People.Find(third)?.Email);
        Assert.Equal("staff", definition.People.Find(third)?.Constituency);
        Assert.Null(await app.Procedures.FindFormerAsync(scene.Procedure, Third));
        Assert.Null(await app.Procedures.FindFormerAsync(scene.Procedure, Successor));
        Assert.Equal(
            new[] { "committee-3", "committee-3-2", "committee-3-3" },
            definition.People.EverIds().Select(id => id.Value).Where(id => id.StartsWith("committee-3"))
        );
    }

    [Fact]
    public async Task The_interviews_leave_the_old_calendar_and_enter_the_new()
    {
        await using var app = await SingleStage.StartAsync();
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        var deadline = new DateOnly(2027, 2, 3);
        var scene = await app.StandAtAsync("gesprekken", deadline, new DateOnly(2027, 2, 5));
        await app.Procedures.ChangeAsync(scene.Procedure, p => p with { CurrentStage = "gesprekken", Round = 1 });
        await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await scene.RunAsync(nameof(InterviewsOrchestration), "gesprekken");
        await app.AdvanceUntilAsync(deadline, 23, 59);

        await ReplaceAsync(scene, Third, "lena@example.org");

        var taken = Assert.Single(await app.MailsAsync(nameof(InterviewPassedOnMail)));
        Assert.Equal("karim.bouazza@alkwin.example", taken.To);
        Assert.Equal(("CANCEL", "CANCELLED"), (taken.Event("METHOD"), taken.Event("STATUS")));
        var given = (await app.MailsAsync(nameof(InterviewScheduleMail))).Last();
        Assert.Equal("lena@example.org", given.To);
        Assert.Equal("REQUEST", given.Event("METHOD"));
        Assert.Equal(given.Event("UID"), taken.Event("UID"));
        Assert.True(int.Parse(taken.Event("SEQUENCE")) > int.Parse(given.Event("SEQUENCE")));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 8), 9);
        Assert.Contains((nameof(BallotInvitationMail), Successor.Value), await scene.MailsAsync());
        Assert.DoesNotContain((nameof(BallotInvitationMail), Third.Value), await scene.MailsAsync());
    }

    [Fact]
    public async Task The_audit_names_places_and_no_people()
    {
        await using var app = await StartAsync();
        var (scene, anna, call) = await ScoringAsync(app);
        await ScoreAsync(scene, call, anna, Third);
        await ReplaceAsync(scene, Third, "lena@example.org", "conflict");

        var entries = new List<AuditEntry>();
        await foreach (var entry in app.Get<AuditLog>().ListAsync(scene.Procedure))
        {
            entries.Add(entry);
        }

        Assert.Contains(entries, e => (e.What, e.Step) == ("PersonReplaced", Successor.Value));
        Assert.Contains(entries, e => (e.What, e.Who) == ("VoteDiscarded", Third.Value));
        Assert.DoesNotContain("lena", JsonSerializer.Serialize(entries));
    }

    [Theory]
    [InlineData("committee-9", "Lena", "lena@example.org", "/person")]
    [InlineData("committee-3", "", "lena@example.org", "/name")]
    [InlineData("committee-3", "Lena", "lena", "/email")]
    [InlineData("committee-3", "Lena", "karim.bouazza@alkwin.example", "/email")]
    public async Task A_replacement_that_makes_no_sense_is_refused_where_it_is_wrong(
        string person,
        string name,
        string email,
        string pointer
    )
    {
        await using var app = await StartAsync();
        var scene = await Scene.SetAsync(app);
        using var answer = await PostAsync(
            scene,
            new
            {
                person,
                name,
                email,
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var fault = Assert.Single(problem.GetProperty("faults").EnumerateArray());
        Assert.Equal(pointer, fault.GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task Asking_the_same_twice_replaces_once()
    {
        await using var app = await StartAsync();
        var (scene, _, _) = await ScoringAsync(app);
        await ReplaceAsync(scene, Third, "lena@example.org");
        await ReplaceAsync(scene, Third, "lena@example.org");

        var people = (await app.Procedures.GetDefinitionAsync(scene.Procedure)).People;
        Assert.Equal([First, Second, Successor], people.CommitteeIds);
        Assert.Single(await scene.RecipientsAsync(nameof(ReplacedMail)));
    }

    [Fact]
    public async Task The_recruiter_replaces_on_the_dashboard()
    {
        await using var app = await StartAsync();
        var (scene, _, _) = await ScoringAsync(app);
        var page = await app.GetAsync(app.PathOf(DashboardAddress.Of(scene.Procedure)));
        var form = page.Forms.Single(f => f.Element.Id == "replace");
        form.Set("person", Third.Value).Set("name", "Lena Mol").Set("email", "lena@example.org").Set("reason", "left");
        var done = await form.PostAsync();

        Assert.Contains("De plaats is overgenomen", done.Text);
        Assert.Contains("Lena Mol: nog niet geantwoord", done.Text);
        Assert.DoesNotContain("Karim Bouazza", done.Text);
    }
}
