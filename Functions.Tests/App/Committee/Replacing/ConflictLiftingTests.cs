using System.Net;
using System.Net.Http.Json;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Cvs;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Stages.Decision;
using Recruitment.Stages.Preselection;
using Recruitment.Stages.Recommendation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Committee.Replacing.ScoringCommittee;
using static Recruitment.Tests.Committee.Replacing.TwoCandidates;

namespace Recruitment.Tests.Committee.Replacing;

/// <summary>A conflict of interest that a member declared holds no more.</summary>
public sealed class ConflictLiftingTests
{
    [Fact]
    public async Task The_voter_lifts_it_with_a_reason_and_is_asked_again()
    {
        await using var app = await StartAsync();
        var (scene, call, anna, _) = await ScoringTwoAsync(app);
        await DeclareAsync(scene, call, "scores", anna);

        var refused = await LiftAsync(scene, call, anna, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Geef een reden", Assert.Single(refused.Faults()));
        var page = await LiftAsync(scene, call, anna, "Het was een andere Anna.");

        Assert.NotEmpty(page.Document.QuerySelectorAll($"[name^='score-{anna.Id}']"));
        Assert.Null(page.Document.QuerySelector(".passed-over"));
        var entries = await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync();
        Assert.Equal(Third.Value, Assert.Single(entries, entry => entry.What == "ConflictLifted").Who);
        Assert.DoesNotContain(entries, entry => entry.What.Contains("andere Anna"));
        Assert.Empty(await app.Get<StandingConflicts>().ListAsync(scene.Procedure, default));
    }

    [Fact]
    public async Task The_recruiter_lifts_it_over_the_api_and_nobody_else_does()
    {
        await using var app = await StartAsync();
        var (scene, call, anna, bram) = await ScoringTwoAsync(app);
        await DeclareAsync(scene, call, "scores", anna);

        using var unknown = await LiftByApiAsync(scene, bram, "recruiter", "Vergissing.");
        using var other = await LiftByApiAsync(scene, anna, "committee-1", "Vergissing.");
        using var silent = await LiftByApiAsync(scene, anna, "recruiter", " ");
        Assert.All([unknown, other, silent], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        using var done = await LiftByApiAsync(scene, anna, "recruiter", "Vergissing.");
        using var again = await LiftByApiAsync(scene, anna, "recruiter", "Nog eens.");

        Assert.Equal(HttpStatusCode.Accepted, done.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        var conflict = await app.Get<StandingConflicts>().FindAsync(scene.Procedure, Third, anna.Id, default);
        Assert.Equal("Vergissing.", conflict!.Lift!.Reason);
        Assert.Equal(People.RecruiterId, conflict.Lift.By);
    }

    private static Task<WebPage> LiftAsync(Scene scene, StageCall call, Candidate about, string reason) =>
        scene.VoteAsync(
            call,
            "scores",
            Third,
            (ConflictDeclaration.ActionField, ConflictLifting.Action),
            (ConflictLifting.CandidateName, about.Id.Value),
            (ConflictLifting.ReasonName, reason)
        );

    private static Task<HttpResponseMessage> LiftByApiAsync(Scene scene, Candidate about, string by, string reason) =>
        scene.App.Http.PostAsJsonAsync(
            $"api/procedures/{scene.Procedure}/lift-conflict",
            new
            {
                person = Third.Value,
                candidate = about.Id.Value,
                by,
                reason,
            }
        );
}
