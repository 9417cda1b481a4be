using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Committee.Paging;

/// <summary>
/// A preselection in which many candidates are scored: one at a time, or as on ballots that opened before in pages of
/// twenty.
/// </summary>
internal sealed class ScorePages(Scene scene, StageCall call, IReadOnlyList<Candidate> candidates)
{
    public const int OnPage = 20;

    public static readonly PersonId Member = new("committee-2");
    public static readonly PersonId Other = new("committee-3");

    public Scene Scene => scene;
    public StageCall Call => call;

    /// <summary>In order of receipt.</summary>
    public IReadOnlyList<Candidate> Candidates => candidates;

    public static async Task<ScorePages> OpenAsync(RecruitmentApp app, int count, bool oneAtATime = false)
    {
        var scene = await Scene.SetAsync(app);
        var candidates = new List<Candidate>();
        for (var number = 1; number <= count; number++)
        {
            candidates.Add(await scene.AddAsync($"Kandidaat Nummer{number}", CandidateStatus.Applied));
        }

        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        var ballot = call.Ballot(PreselectionBallots.Scores);
        await app.Get<BallotRecords>()
            .ChangeAsync(scene.Procedure, ballot, opened => opened with { OneAtATime = oneAtATime });
        return new ScorePages(scene, call, candidates);
    }

    /// <summary>The page at the voter's link; without a number, where the voter left off.</summary>
    public Task<WebPage> GetAsync(int? page = null, PersonId? voter = null) =>
        scene.App.GetAsync(Link(voter) + (page is null ? "" : $"?page={page}"));

    /// <summary>Scores everybody on a page alike, but for who is left out.</summary>
    public async Task<WebPage> PostAsync(int page, int score = 3, Candidate? without = null, PersonId? voter = null)
    {
        var answer = await scene.App.PostAsync(
            $"{Link(voter)}?page={page}",
            from candidate in candidates.Skip((page - 1) * OnPage).Take(OnPage)
            where candidate != without
            from criterion in scene.Definition.Vacancy.Criteria
            select ($"score-{candidate.Id}-{criterion.Id}", $"{score}")
        );
        await scene.App.Time.RunUntilIdleAsync();
        return answer;
    }

    public Task<IReadOnlyList<Vote>> VotesAsync() =>
        scene.App.Get<BallotRecords>().VotesAsync(scene.Procedure, call.Ballot(PreselectionBallots.Scores));

    /// <summary>The records of votes, also of what was saved and not yet cast.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync() =>
        await scene.App.Get<RecordStore>().PathsAsync(RecordPaths.Votes(scene.Procedure)).ToListAsync();

    public string Link(PersonId? voter = null) => scene.Ballot(call, PreselectionBallots.Scores, voter ?? Member);
}
