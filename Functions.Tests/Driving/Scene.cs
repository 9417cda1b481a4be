using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Definition;
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

    public static async Task<Scene> SetAsync(
        RecruitmentApp app,
        Func<ProcedureDefinition, ProcedureDefinition>? change = null
    )
    {
        var definition = Alkwin();
        var scene = new Scene(app, change?.Invoke(definition) ?? definition);
        await app.Get<ProcedureRecords>()
            .AddAsync(
                new Procedure
                {
                    Id = scene.Procedure,
                    CreatedAt = app.Clock.GetUtcNow(),
                    Timeline =
                    [
                        .. scene.Definition.Stages.Select(s => new StageDates { StageId = s.Id }),
                    ],
                },
                scene.Definition
            );
        return scene;
    }

    public StageCall Stage(StageKind kind, int round = 1) =>
        new(Procedure, definition.Stages.First(stage => stage.Kind == kind).Id, round);

    public async Task<Candidate> AddAsync(
        string name,
        CandidateStatus status,
        Track track = Track.External
    )
    {
        var candidate = new Candidate
        {
            Id = CandidateId.New(),
            Procedure = Procedure,
            Name = name,
            Email = $"{name.Replace(" ", ".").ToLowerInvariant()}@kandidaat.example",
            Motivation = $"Ik ben {name} en ik geef graag les.",
            Track = track,
            ReceivedAt = app.Clock.GetUtcNow().AddMinutes(-100 + _received++),
            Status = status,
        };
        await app.Get<CandidateRecords>().TryAddAsync(candidate);
        return candidate;
    }

    /// <summary>Starts the stage's orchestration as the timeline does.</summary>
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
        var instance = await app.Durable.GetInstanceAsync(
            call.InstanceId,
            getInputsAndOutputs: true
        );
        Assert.NotNull(instance);
        Assert.True(instance.FailureDetails is null, instance.FailureDetails?.ToString());
        return instance.IsCompleted ? instance.ReadOutputAs<StageResult>() : null;
    }

    public Link Ballot(StageCall call, string question, PersonId voter) =>
        new(BallotLink.Name, Procedure, call.Ballot(question), voter.Value);

    public Task<Page> VoteAsync(
        StageCall call,
        string question,
        PersonId voter,
        params IEnumerable<(string Name, string Value)> fields
    ) =>
        app.PostAsync(
            Ballot(call, question, voter),
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );

    /// <summary>The kinds and recipients of the mails that were sent, sorted.</summary>
    public async Task<IReadOnlyList<(string Kind, string Recipient)>> MailsAsync() =>
        [.. (await app.MailsAsync(Procedure)).Select(mail => (mail.Kind, mail.Recipient)).Order()];

    public async Task<IReadOnlyList<string>> RecipientsAsync(string kind) =>
        [.. (await MailsAsync()).Where(mail => mail.Kind == kind).Select(mail => mail.Recipient)];

    public async Task<Candidate> FindAsync(Candidate candidate) =>
        await app.Get<CandidateRecords>().GetAsync(Procedure, candidate.Id);

    public async Task<CandidateStatus> StatusAsync(Candidate candidate) =>
        (await FindAsync(candidate)).Status;

    /// <summary>Moves the clock to a moment in the days after the start: day 1 is Tuesday.</summary>
    public Task AdvanceToAsync(int day, int hour) =>
        app.Time.AdvanceUntilAsync(RecruitmentApp.Monday.Date.AddDays(day).AddHours(hour));
}
