using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Committee.Replacing;

/// <summary>A committee of three that scores applications, in a procedure that the recruiter steers by the API.</summary>
internal static class ScoringCommittee
{
    public static readonly PersonId First = new("committee-1");
    public static readonly PersonId Second = new("committee-2");
    public static readonly PersonId Third = new("committee-3");
    public static readonly PersonId Successor = new("committee-3-2");

    public static async Task<RecruitmentApp> StartAsync(bool recover = false)
    {
        var app = await RecruitmentApp.StartAsync(recover);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        return app;
    }

    public static async Task<(Scene, Candidate, StageCall)> ScoringAsync(
        RecruitmentApp app,
        Func<People, People>? change = null
    )
    {
        var scene = await Scene.SetAsync(
            app,
            d =>
            {
                var people = d.People with { Committee = [.. d.People.Committee.Take(3)] };
                return d with { People = change?.Invoke(people) ?? people };
            },
            p => p with { CurrentStage = "voorselectie", Round = 1 }
        );
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        return (scene, anna, call);
    }

    public static Task<WebPage> ScoreAsync(Scene scene, StageCall call, Candidate candidate, PersonId member) =>
        scene.VoteAsync(
            call,
            "scores",
            member,
            scene.Definition.Vacancy.Criteria.Select(criterion =>
                (ScoreFieldNames.Score(candidate.Id, criterion.Id), "4")
            )
        );

    public static async Task ReplaceAsync(Scene scene, PersonId who, string email, string reason = "left")
    {
        var body = new
        {
            person = who.Value,
            name = "Lena Mol",
            email,
            reason,
        };
        using var answer = await PostAsync(scene, body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await scene.App.Time.RunUntilIdleAsync();
    }

    public static Task<HttpResponseMessage> PostAsync(Scene scene, object body) =>
        scene.App.Http.PostAsJsonAsync($"api/procedures/{scene.Procedure}/people", body);

    public static async Task<bool> IsClosedAsync(Scene scene, StageCall call) =>
        (await Ballots(scene).GetAsync(scene.Procedure, call.Ballot("scores"))).ClosedAt is not null;

    /// <summary>Whose votes count.</summary>
    public static async Task<IReadOnlyList<PersonId>> VotersAsync(Scene scene, StageCall call) =>
        [.. (await Ballots(scene).VotesAsync(scene.Procedure, call.Ballot("scores"))).Select(vote => vote.Voter)];

    private static BallotRecords Ballots(Scene scene) => scene.App.Get<BallotRecords>();
}
