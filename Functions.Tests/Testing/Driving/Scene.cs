using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Rulings;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Tests.Driving;

/// <summary>A procedure of the Alkwin template that stands before one of its stages, with the candidates that a test gives it.</summary>
internal sealed class Scene(RecruitmentApp app, ProcedureDefinition definition)
{
    private int _received;

    public ProcedureId Procedure { get; } = ProcedureId.New();

    public RecruitmentApp App => app;

    public ProcedureDefinition Definition => definition;

    public static ProcedureDefinition Alkwin() =>
        JsonSerializer.Deserialize<ProcedureDefinition>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "alkwin.json")),
            RecordJson.Options
        ) ?? throw new InvalidDataException("The template is empty.");

    /// <param name="change">What is different from the template.</param>
    /// <param name="stand">Where the procedure stands; without it, no stage has started.</param>
    public static async Task<Scene> SetAsync(
        RecruitmentApp app,
        Func<ProcedureDefinition, ProcedureDefinition>? change = null,
        Func<Procedure, Procedure>? stand = null
    )
    {
        var definition = Alkwin();
        var scene = new Scene(app, change?.Invoke(definition) ?? definition);
        var procedure = new Procedure
        {
            Id = scene.Procedure,
            CreatedAt = app.Clock.GetUtcNow(),
            Timeline = [.. scene.Definition.Stages.Select(s => new StageDates { StageId = s.Id })],
        };
        await app.Procedures.AddAsync(stand?.Invoke(procedure) ?? procedure, scene.Definition);
        return scene;
    }

    public StageCall Stage(StageKind kind, int round = 1) =>
        new(Procedure, definition.Stages.First(stage => stage.Kind == kind).Id, round);

    /// <summary>Adds a candidate; the later added, the later received.</summary>
    public async Task<Candidate> AddAsync(
        string name,
        CandidateStatus status,
        Track track = Track.External,
        bool consent = false
    )
    {
        var candidate = new Candidate
        {
            Id = CandidateId.New(),
            Procedure = Procedure,
            Name = name,
            Email = $"{name.Replace(" ", ".").ToLowerInvariant()}@example.org",
            Motivation = $"Ik ben {name} en ik geef graag les.",
            Track = track,
            Internal = track == Track.Internal ? new InternalStanding(InternalGround.Hr, app.Clock.GetUtcNow()) : null,
            ReceivedAt = app.Clock.GetUtcNow().AddMinutes(-100 + _received++),
            Status = status,
            ConsentRetention = consent,
        };
        await app.Candidates.TryAddAsync(candidate);
        return candidate;
    }

    /// <summary>Starts the stage's orchestration as the timeline does, and lets it run as far as it gets without time passing.</summary>
    public async Task StartAsync(string orchestration, StageCall call)
    {
        await app.Durable.ScheduleNewOrchestrationInstanceAsync(
            orchestration,
            call,
            new StartOrchestrationOptions(call.InstanceId)
        );
        await app.Time.RunUntilIdleAsync();
    }

    /// <summary>How the stage ended; null while it runs.</summary>
    public async Task<StageResult?> ResultAsync(StageCall call)
    {
        await app.Time.RunUntilIdleAsync();
        var instance = await app.Durable.GetInstanceAsync(call.InstanceId, getInputsAndOutputs: true);
        Assert.NotNull(instance);
        Assert.True(instance.FailureDetails is null, instance.FailureDetails?.ToString());
        return instance.IsCompleted ? instance.ReadOutputAs<StageResult>() : null;
    }

    /// <summary>Path of a voter's link.</summary>
    public string Ballot(StageCall call, string question, PersonId voter) =>
        app.PathOf(new Link(BallotLink.Name, Procedure, call.Ballot(question), voter.Value));

    /// <summary>Path of a candidate's link.</summary>
    public string LinkOf(string purpose, StageCall call, Candidate candidate) =>
        app.PathOf(new Link(purpose, Procedure, call.Step, candidate.Id.Value));

    /// <summary>
    /// Posts the form behind a voter's link, with that the answer is right where that is asked, and lets the app act on it.
    /// </summary>
    public async Task<WebPage> VoteAsync(
        StageCall call,
        string question,
        PersonId voter,
        params IEnumerable<(string Name, string Value)> fields
    )
    {
        var page = await app.PostAsync(
            Ballot(call, question, voter),
            [.. fields, (BallotConfirmation.Field, BallotConfirmation.Yes)]
        );
        await app.Time.RunUntilIdleAsync();
        return page;
    }

    /// <summary>Path of the recruiter's link to decide about a ballot that too few people answer.</summary>
    public string Ruling(StageCall call, string question) =>
        app.PathOf(new Link(RulingLink.Name, Procedure, call.Ballot(question), People.RecruiterId.Value));

    /// <summary>The recruiter decides that the answers that there are count.</summary>
    public async Task<WebPage> RuleAsync(
        StageCall call,
        string question,
        string reason = "De school heeft na de vakantie iemand nodig."
    )
    {
        return await RuleAsync(
            call,
            question,
            [(RulingForm.ChoiceName, RulingForm.Count), (RulingForm.ReasonName, reason)]
        );
    }

    /// <summary>The recruiter decides something about a ballot that too few people answer.</summary>
    public async Task<WebPage> RuleAsync(
        StageCall call,
        string question,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        var page = await app.PostAsync(Ruling(call, question), [.. fields, ("confirmed", "yes")]);
        await app.Time.RunUntilIdleAsync();
        return page;
    }

    /// <summary>The candidate withdraws, as their own page does it: recorded first, then the stage is woken.</summary>
    public async Task WithdrawAsync(Candidate candidate, StageCall call)
    {
        await app.Candidates.ChangeAsync(Procedure, candidate.Id, c => c with { Status = CandidateStatus.Withdrawn });
        await app.Durable.RaiseEventAsync(call.InstanceId, StageEvents.Acted);
        await app.Time.RunUntilIdleAsync();
    }

    /// <summary>The kinds and recipients of the mails that were sent, sorted.</summary>
    public async Task<IReadOnlyList<(string Kind, string Recipient)>> MailsAsync() =>
        [.. (await app.MailsAsync()).Select(mail => (mail.Kind, mail.Recipient)).Order()];

    public async Task<IReadOnlyList<string>> RecipientsAsync(string kind) =>
        [.. (await MailsAsync()).Where(mail => mail.Kind == kind).Select(mail => mail.Recipient)];

    public async Task<Candidate> FindAsync(Candidate candidate) =>
        await app.Candidates.GetAsync(Procedure, candidate.Id);

    public async Task<CandidateStatus> StatusAsync(Candidate candidate) => (await FindAsync(candidate)).Status;

    /// <summary>Moves the clock to a moment in the days after the start: day 1 is Tuesday.</summary>
    public Task AdvanceToAsync(int day, int hour) =>
        app.Time.AdvanceUntilAsync(RecruitmentApp.Monday.Date.AddDays(day).AddHours(hour));
}
