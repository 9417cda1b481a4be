using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Rulings;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dossier;
using Recruitment.Stages.Nomination;
using Recruitment.Stages.Recommendation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Committee;

/// <summary>A committee of five that recommends, before which stands one candidate, Anna.</summary>
internal static class SilentCommittee
{
    public const string Asked = RecommendationOrchestration.Question;

    public static readonly PersonId First = new("committee-1");
    public static readonly PersonId Second = new("committee-2");
    public static readonly PersonId Third = new("committee-3");

    public static async Task<(Scene Scene, StageCall Call, Candidate Anna)> OpenAsync(
        RecruitmentApp app,
        Func<ProcedureDefinition, ProcedureDefinition>? change = null
    )
    {
        var scene = await Scene.SetAsync(app, change);
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Shortlisted);
        var call = scene.Stage(StageKind.Recommendation);
        await scene.StartAsync(nameof(RecommendationOrchestration), call);
        return (scene, call, anna);
    }

    public static async Task VoteAsync(Scene scene, StageCall call, Candidate preferred, PersonId member)
    {
        var all = await scene.App.Candidates.ListAsync(scene.Procedure);
        var page = await scene.VoteAsync(
            call,
            Asked,
            member,
            [
                ("choice", "ranking"),
                .. all.SelectMany(candidate =>
                    new[]
                    {
                        (
                            $"appointable-{candidate.Id}",
                            candidate.Id == preferred.Id ? "appointable" : "not-appointable"
                        ),
                        ($"rank-{candidate.Id}", candidate.Id == preferred.Id ? "1" : ""),
                    }
                ),
            ]
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }
}
