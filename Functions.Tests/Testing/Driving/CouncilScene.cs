using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Advice;
using Recruitment.Stages.Decision;
using Recruitment.Tests.Applicants;

namespace Recruitment.Tests.Driving;

/// <summary>
/// The appointment of a school leader, as far as the participation council has a say: the committee has recommended
/// Anna first and Bram second. The council's secretary is <c>council-1</c>.
/// </summary>
internal sealed class CouncilScene
{
    public const string Council = "council-1";
    public const string OtherOfCouncil = "council-2";
    public const string RecruiterSeat = "recruiter";
    public const string Board = "board-1";

    private CouncilScene(Scene scene, Candidate anna, Candidate bram) => (Scene, Anna, Bram) = (scene, anna, bram);

    public Scene Scene { get; }
    public Candidate Anna { get; }
    public Candidate Bram { get; }
    public RecruitmentApp App => Scene.App;
    public StageCall Advice { get; private set; } = null!; // Set by AskAsync.
    public StageCall Decision { get; private set; } = null!; // Set by StartDecisionAsync.

    public static async Task<CouncilScene> SetAsync(RecruitmentApp app, AdvicePlan? plan = null)
    {
        var scene = await Scene.SetAsync(app, definition => With(definition, plan ?? new()));
        var council = new CouncilScene(
            scene,
            await scene.AddAsync("Anna Vermeer", CandidateStatus.Recommended),
            await scene.AddAsync("Bram Smit", CandidateStatus.Recommended)
        );
        await council.RecommendAsync(round: 1, council.Anna, council.Bram);
        return council;
    }

    /// <summary>A definition in which a council of three people advises on a school leader.</summary>
    public static ProcedureDefinition With(ProcedureDefinition definition, AdvicePlan plan) =>
        definition with
        {
            Vacancy = definition.Vacancy with { Role = VacancyRole.SchoolLeader },
            People = definition.People with
            {
                Council =
                [
                    Person("Noor Bakker", "staff"),
                    Person("Thijs Kramer", "parents"),
                    Person("Yara Vos", "pupils"),
                ],
            },
            Stages =
            [
                .. definition.Stages.TakeWhile(s => s.Kind < StageKind.Decision),
                new StageDefinition
                {
                    Id = "medezeggenschap",
                    Kind = StageKind.Advice,
                    Deadline = "+15 werkdagen",
                    Advice = plan with { TermWorkingDays = plan.TermWorkingDays ?? 5 },
                },
                .. definition.Stages.SkipWhile(s => s.Kind < StageKind.Decision),
            ],
        };

    /// <summary>The committee recommends, in this order.</summary>
    public Task RecommendAsync(int round, params Candidate[] ranking) =>
        App.Get<RecordStore>()
            .TryAddAsync(
                RecommendationRecord.Path(Scene.Procedure, Scene.Stage(StageKind.Recommendation, round).Step),
                new RecommendationRecord
                {
                    Round = round,
                    Voters = 5,
                    Ranking = [.. ranking.Select(candidate => candidate.Id)],
                    Candidates = [.. ranking.Select(c => new RecommendedCandidate(c.Id, 5, 5, 4.2m))],
                }
            );

    /// <summary>The council is asked.</summary>
    public async Task AskAsync(int round = 1)
    {
        Advice = await StandAtAsync(StageKind.Advice, round);
        await Scene.StartAsync(nameof(AdviceOrchestration), Advice);
    }

    /// <summary>Somebody answers a question of the advice stage.</summary>
    public Task<WebPage> AnswerAsync(string question, string person, params IEnumerable<(string, string)> fields) =>
        Scene.VoteAsync(Advice, question, new PersonId(person), fields);

    /// <summary>The council's secretary answers about one candidate.</summary>
    public Task<WebPage> AdviseAsync(
        Candidate candidate,
        string choice,
        string text = "",
        string question = AdviceBallots.AdviceQuestion
    ) => AnswerAsync(question, Council, ($"choice-{candidate.Id}", choice), ($"text-{candidate.Id}", text));

    /// <summary>The recruiter records the consultation, of today.</summary>
    public Task<WebPage> ConsultAsync(string result) =>
        AnswerAsync(AdviceBallots.ConsultationQuestion, RecruiterSeat, ("day", Today), ("result", result));

    /// <summary>The council gave this advice about Anna, and the stage is over; with a consultation when one is due.</summary>
    public async Task AdvisedAsync(string choice, string text = "")
    {
        await AskAsync();
        await AdviseAsync(Anna, choice, text);
        if (choice is AdviceChoice.Conditional or AdviceChoice.Negative)
        {
            await ConsultAsync(ConsultationForm.Kept);
        }

        Assert.Equal(StageResult.Done, await Scene.ResultAsync(Advice));
    }

    public async Task StartDecisionAsync(int round = 1)
    {
        Decision = await StandAtAsync(StageKind.Decision, round);
        await Scene.StartAsync(nameof(DecisionOrchestration), Decision);
    }

    /// <summary>The board decides; the page that it gets.</summary>
    public Task<WebPage> DecideAsync(params IEnumerable<(string, string)> fields) =>
        Scene.VoteAsync(Decision, DecisionOrchestration.Question, new PersonId(Board), WithWhoFollows(fields));

    /// <summary>Unless it is said otherwise, the others receive the offer when the first does not accept it.</summary>
    public static IEnumerable<(string, string)> WithWhoFollows(IEnumerable<(string Name, string)> fields) =>
        fields.Any(field => field.Name == "only") ? fields : fields.Append(("only", "no"));

    /// <summary>The board appoints Anna against the advice, so that the decision is suspended.</summary>
    public async Task SuspendAsync()
    {
        await AdvisedAsync(AdviceChoice.Negative, "Te weinig ervaring.");
        await StartDecisionAsync();
        var page = await DecideAsync(("choice", "follow"), ("reason", "Zij groeit erin."));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(await Scene.ResultAsync(Decision));
    }

    public Task<CouncilAdvice?> FindAdviceAsync(Candidate candidate) =>
        App.Get<CouncilAdvices>().FindAsync(Scene.Procedure, candidate.Id);

    public async Task<IReadOnlyList<CandidateId>> RankingAsync() =>
        (await App.Get<RecordStore>().GetAsync<Ranking>(RecordPaths.Ranking(Scene.Procedure))).Candidates;

    /// <summary>Path of the link that ends the suspension.</summary>
    public string SuspensionPath(string person) =>
        App.PathOf(new Link(SuspensionLink.Name, Scene.Procedure, Decision.Step, person));

    /// <summary>The recruiter's form about what the council wrote, filled in.</summary>
    /// <param name="days">Days after today on which it was written.</param>
    /// <param name="file">Whether the statement itself is attached.</param>
    public async Task<WebForm> StatementFormAsync(string author, int days = 0, bool file = true)
    {
        var form = (await App.GetAsync(SuspensionPath(RecruiterSeat)))
            .Forms[0]
            .Set(SuspensionForm.AuthorField, author)
            .Set(SuspensionForm.DayField, $"{App.Clock.GetUtcNow().AddDays(days):yyyy-MM-dd}")
            .Set(SuspensionForm.ConfirmedField, SuspensionForm.Yes);
        return file ? form.Attach(SuspensionForm.FileField, SampleCv.Pdf(), "verklaring.pdf", "application/pdf") : form;
    }

    /// <summary>Path of the board's ballot.</summary>
    public string DecisionPath => Scene.Ballot(Decision, DecisionOrchestration.Question, new PersonId(Board));

    public string BallotPath(string question, string person) => Scene.Ballot(Advice, question, new PersonId(person));

    public string Today => App.Clock.GetUtcNow().ToString("yyyy-MM-dd");

    private async Task<StageCall> StandAtAsync(StageKind kind, int round)
    {
        var call = Scene.Stage(kind, round);
        await App.Procedures.ChangeAsync(Scene.Procedure, p => p with { CurrentStage = call.Stage, Round = round });
        return call;
    }

    private static Person Person(string name, string constituency) =>
        new()
        {
            Name = name,
            Email = $"{name.Replace(' ', '.').ToLowerInvariant()}@alkwin.example",
            Constituency = constituency,
        };
}
