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

namespace Recruitment.Tests.Committee.Replacing;

/// <summary>Two candidates, Anna and Bram, before a committee of five, of whom the third is related to Anna.</summary>
internal static class TwoCandidates
{
    public const string Reason = "Anna is mijn zus.";

    public static async Task<(Scene, StageCall, Candidate Anna, Candidate Bram)> ScoringTwoAsync(RecruitmentApp app)
    {
        var scene = await Scene.SetAsync(
            app,
            d => d with { Stages = [.. d.Stages.Select(stage => stage with { NameBlind = false })] },
            p => p with { CurrentStage = "voorselectie", Round = 1 }
        );
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var bram = await scene.AddAsync("Bram Smit", CandidateStatus.Applied);
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        return (scene, call, anna, bram);
    }

    public static Task<WebPage> DeclareAsync(Scene scene, StageCall call, string question, Candidate about) =>
        scene.VoteAsync(
            call,
            question,
            Third,
            (ConflictDeclaration.ActionField, ConflictDeclaration.Action),
            (ConflictDeclaration.CandidateName, about.Id.Value),
            (ConflictDeclaration.ReasonName, Reason)
        );
}
