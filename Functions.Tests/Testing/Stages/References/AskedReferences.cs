using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Stages.Recommendation;
using Recruitment.Stages.References;
using Recruitment.Stages.References.Silence;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages.References;

/// <summary>
/// A procedure that stands at its references, before the recommendation, from Monday 1 February 2027 on; candidates say
/// until Wednesday 3 February whether referees may be asked.
/// </summary>
internal static class AskedReferences
{
    public const string Stage = "referenties";
    public static readonly DateOnly Deadline = new(2027, 2, 3);

    public static Task<Scene> SetAsync(RecruitmentApp app, WhenSilent whenSilent = WhenSilent.Wait) =>
        app.StandAtAsync(Stage, Deadline, change: definition => Change(definition, whenSilent));

    public static Task<StageCall> RunAsync(Scene scene) => scene.RunAsync(nameof(ReferencesOrchestration), Stage);

    /// <summary>The stage has asked one candidate.</summary>
    public static async Task<(Scene Scene, StageCall Call, Candidate Anna)> AskAnnaAsync(
        RecruitmentApp app,
        WhenSilent whenSilent = WhenSilent.Wait
    )
    {
        var scene = await SetAsync(app, whenSilent);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        return (scene, await RunAsync(scene), anna);
    }

    public static string RefereeLinkOf(Scene scene, StageCall call, Candidate about, int ordinal) =>
        scene.App.PathOf(new Link(RefereeLink.Name, scene.Procedure, call.Step, Referee.IdOf(ordinal), about.Id.Value));

    /// <summary>The recruiter's link to decide about a candidate's referees who do not answer.</summary>
    public static string SilentLinkOf(Scene scene, StageCall call, Candidate about) =>
        scene.App.PathOf(
            new Link(SilentRefereeLink.Name, scene.Procedure, call.Step, People.RecruiterId.Value, about.Id.Value)
        );

    /// <summary>Posts the form behind a link, and lets the app act on it.</summary>
    public static async Task<WebPage> SayAsync(
        Scene scene,
        string link,
        params IEnumerable<(string Name, string Value)> fields
    )
    {
        var page = await scene.App.PostAsync(link, fields);
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    /// <summary>The candidate consents, with as many referees as there are names.</summary>
    public static Task<WebPage> ConsentAsync(
        Scene scene,
        StageCall call,
        Candidate candidate,
        params IEnumerable<string> names
    ) =>
        SayAsync(
            scene,
            scene.LinkOf(ConsentLink.Name, call, candidate),
            [("choice", "consent"), .. names.Index().SelectMany(n => Named(n.Index + 1, n.Item))]
        );

    public static Task<WebPage> RefuseAsync(Scene scene, StageCall call, Candidate candidate) =>
        SayAsync(scene, scene.LinkOf(ConsentLink.Name, call, candidate), ("choice", "refuse"));

    public static Task<WebPage> AnswerAsync(Scene scene, StageCall call, Candidate about, int ordinal, string answer) =>
        SayAsync(scene, RefereeLinkOf(scene, call, about, ordinal), ("choice", "answer"), ("answer-1", answer));

    /// <summary>The first member's form for the recommendation, once the references are over.</summary>
    public static async Task<WebPage> CommitteeReadsAsync(Scene scene)
    {
        var call = scene.Stage(StageKind.Recommendation);
        await scene.App.Procedures.ChangeAsync(
            scene.Procedure,
            p =>
                p with
                {
                    CurrentStage = call.Stage,
                    Timeline = [.. p.Timeline, new StageDates { StageId = call.Stage }],
                }
        );
        await scene.StartAsync(nameof(RecommendationOrchestration), call);
        return await scene.App.GetAsync(
            scene.Ballot(call, RecommendationOrchestration.Question, scene.Definition.People.CommitteeIds[0])
        );
    }

    private static IEnumerable<(string Name, string Value)> Named(int ordinal, string name) =>
        [
            ($"name-{ordinal}", name),
            ($"email-{ordinal}", $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org"),
            ($"relation-{ordinal}", "teamleider op de vorige school"),
        ];

    private static ProcedureDefinition Change(ProcedureDefinition definition, WhenSilent whenSilent)
    {
        var stages = definition.Stages.ToList();
        stages.Insert(
            stages.FindIndex(s => s.Kind == StageKind.Recommendation),
            new StageDefinition
            {
                Id = Stage,
                Kind = StageKind.References,
                Deadline = "+2 werkdagen",
                RemindDaysBefore = [1],
                WhenSilent = whenSilent,
                References = new ReferencePlan { Questions = ["Wat ging er goed?", "Wat kon beter?"] },
            }
        );
        return definition with { Stages = stages };
    }
}
