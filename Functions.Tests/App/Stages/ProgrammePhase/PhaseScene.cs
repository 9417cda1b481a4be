using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Programmes;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Stages.ProgrammePhase.Places;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages.ProgrammePhase;

/// <summary>
/// A programme that stands before one of its phases, on Monday 1 February 2027: a session on Friday 5 and one, optional,
/// on Friday 12 February, each from 13.00 to 16.00.
/// </summary>
internal static class PhaseScene
{
    public const string Stage = "verdieping";

    public static readonly DateOnly First = new(2027, 2, 5);
    public static readonly DateOnly Second = new(2027, 2, 12);

    private static readonly PersonId Coach = new("coach-1");

    public static async Task<Scene> SetAsync(
        RecruitmentApp app,
        int places = 3,
        Func<StageDefinition, StageDefinition>? change = null,
        string? placesBy = null,
        string language = "nl"
    )
    {
        var template =
            JsonSerializer.Deserialize<ProcedureDefinition>(
                File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "leerkracht.json")),
                RecordJson.Options
            ) ?? throw new InvalidDataException("The template is empty.");
        return await Scene.SetAsync(
            app,
            _ =>
                template with
                {
                    Organisation = template.Organisation with { Language = language },
                    Programme = template.Programme! with { Places = places, PlacesBy = placesBy }, // it is a programme
                    Stages = [.. template.Stages.Select(TwoSessions).Select(change ?? (stage => stage))],
                },
            procedure =>
                procedure with
                {
                    CurrentStage = Stage,
                    Timeline =
                    [
                        new StageDates
                        {
                            StageId = Stage,
                            StartedAt = SingleStage.Start,
                            Sessions = [Date(First), Date(Second)],
                        },
                    ],
                }
        );
    }

    /// <summary>A team that booked all sessions, or only those of every team.</summary>
    public static async Task<Candidate> EnrolAsync(
        this Scene scene,
        string name,
        bool all = true,
        CandidateStatus status = CandidateStatus.Applied,
        decimal? price = 3400
    )
    {
        var candidate = await scene.AddAsync(name, status);
        return await scene.App.Candidates.ChangeAsync(
            scene.Procedure,
            candidate.Id,
            c =>
                c with
                {
                    Enrolment = new Enrolment
                    {
                        School = $"School van {name}",
                        Sector = "PO",
                        Members = [new TeamMembers("bestuur", 1)],
                        Sessions = all ? 6 : 5,
                        Preparers =
                        [
                            new Preparer(1, "bestuurder", $"Bestuurder van {name}", $"{Address(name)}.b@example.org"),
                        ],
                        Price = price,
                    },
                }
        );
    }

    public static async Task<StageCall> RunAsync(Scene scene)
    {
        var call = new StageCall(scene.Procedure, Stage, 1);
        await scene.StartAsync(nameof(ProgrammePhaseOrchestration), call);
        return call;
    }

    /// <summary>The coach posts the form behind the link to a session, and the app acts on it.</summary>
    public static async Task<Recruitment.Play.App.WebPage> CoachAsync(
        this Scene scene,
        int session,
        params IEnumerable<(string Name, string Value)> fields
    )
    {
        var page = await scene.App.PostAsync(scene.SessionPath(session), fields);
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    /// <summary>The recruiter decides which teams get a place.</summary>
    public static async Task<Recruitment.Play.App.WebPage> DecideAsync(
        Scene scene,
        StageCall call,
        IEnumerable<Candidate> teams,
        string reason = ""
    )
    {
        var link = new Link(PlacesLink.Name, scene.Procedure, call.Step, People.RecruiterId.Value);
        var page = await scene.App.PostAsync(
            scene.App.PathOf(link),
            [.. teams.Select(team => ("team", team.Id.Value)), ("reason", reason), ("confirmed", "yes")]
        );
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    public static string SessionPath(this Scene scene, int session) =>
        scene.App.PathOf(new Link(SessionLink.Name, scene.Procedure, $"{Stage}-1-{session}", Coach.Value));

    /// <summary>Makes the first session one for those who prepare.</summary>
    public static StageDefinition ForPreparers(StageDefinition stage) =>
        stage.Id == Stage
            ? stage with
            {
                Phase = stage.Phase! with // it is a phase
                {
                    Sessions =
                    [
                        .. stage.Phase.Sessions.Select(
                            (session, index) => index == 0 ? session with { Group = SessionGroup.Preparation } : session
                        ),
                    ],
                },
            }
            : stage;

    private static string Address(string name) => name.Replace(' ', '.').ToLowerInvariant();

    private static StageDefinition TwoSessions(StageDefinition stage) =>
        stage.Id == Stage
            ? stage with
            {
                Phase = stage.Phase! with { Sessions = [.. stage.Phase.Sessions.Take(2)] }, // it is a phase
            }
            : stage;

    private static ResolvedDate Date(DateOnly day) => new("test", day, $"day|{day:yyyy-MM-dd}");
}
