using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Timers;
using Recruitment.Links;
using Recruitment.Mail.Outbox;
using Recruitment.Procedures;
using Recruitment.Procedures.Definition;
using Recruitment.Records;

namespace Recruitment.Tests.Stages;

/// <summary>
/// The whole app on a virtual clock that starts on Monday 1 February 2027, ten in the morning in Amsterdam, with one
/// procedure of the Alkwin template of which single stages are run.
/// </summary>
internal sealed class StageApp : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly IHost _host;
    private bool _stopped;

    private StageApp(IHost host, VirtualClock clock, string folder)
    {
        (_host, Clock, Folder) = (host, clock, folder);
        Time = new VirtualTime(host.Services.GetRequiredService<WorkGauge>(), clock);
        Http = new HttpClient { BaseAddress = EmbeddedHost.StateOf(host).Address };
    }

    public string Folder { get; }
    public VirtualClock Clock { get; }
    public VirtualTime Time { get; }
    public HttpClient Http { get; }
    public ProcedureId Id { get; } = ProcedureId.New();
    public CandidateRecords Candidates => Service<CandidateRecords>();
    public ProcedureRecords Procedures => Service<ProcedureRecords>();
    public DurableTaskClient Client => Service<DurableTaskClient>();

    /// <param name="recover">Whether orchestrations are replayed from the store on every turn.</param>
    public static async Task<StageApp> StartAsync(bool recover = false)
    {
        var folder = Directory.CreateTempSubdirectory("stages-").FullName;
        var clock = new VirtualClock(Start);
        var builder = FunctionsApplication.CreateBuilder([
            "--Logging:LogLevel:Default=Warning",
            "--Storage:Port=0",
        ]);
        var options = EmbeddedHostOptions.Of(builder);
        options.FunctionsAssembly = typeof(RecruitmentServices).Assembly;
        options.DataFolder = folder;
        options.Urls = ["http://127.0.0.1:0"];
        options.Clock = clock;
        builder.Services.AddSingleton(new DurableEngineOptions { RecoverAfterEveryTurn = recover });
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddRecruitment(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return new StageApp(host, clock, folder);
    }

    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Records the procedure as standing at <paramref name="stage"/>.</summary>
    public async Task StandAtAsync(
        string stage,
        DateOnly? deadline = null,
        DateOnly? interviewDay = null,
        DateTimeOffset? endedAt = null
    )
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "samples", "alkwin.json");
        var definition = JsonSerializer.Deserialize<ProcedureDefinition>(
            await File.ReadAllTextAsync(sample),
            RecordJson.Options
        )!;
        var dates = new StageDates
        {
            StageId = stage,
            Deadline = deadline is { } d ? new ResolvedDate("test", d, "day") : null,
            InterviewDay = interviewDay is { } i ? new ResolvedDate("test", i, "day") : null,
        };
        var procedure = new Procedure
        {
            Id = Id,
            CreatedAt = Start,
            CurrentStage = endedAt is null ? stage : null,
            EndedAt = endedAt,
            Outcome = endedAt is null ? null : ProcedureOutcome.Appointed,
            Timeline = [dates],
        };
        await Procedures.AddAsync(procedure, definition);
    }

    /// <summary>Adds a candidate; the later added, the later received.</summary>
    public async Task<CandidateId> AddAsync(
        string name,
        CandidateStatus status,
        bool consent = false
    )
    {
        var all = await Candidates.ListAsync(Id);
        var candidate = new Candidate
        {
            Id = CandidateId.New(),
            Procedure = Id,
            Name = name,
            Email = $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org",
            Track = Track.External,
            ReceivedAt = Start.AddDays(-20).AddMinutes(all.Count),
            Status = status,
            ConsentRetention = consent,
        };
        await Candidates.TryAddAsync(candidate);
        return candidate.Id;
    }

    /// <summary>Starts a stage, and lets it run as far as it gets without time passing.</summary>
    public async Task<StageCall> RunAsync(string orchestration, string stage)
    {
        var call = new StageCall(Id, stage, 1);
        await Client.ScheduleNewOrchestrationInstanceAsync(
            orchestration,
            call,
            new StartOrchestrationOptions(call.InstanceId)
        );
        await Time.RunUntilIdleAsync();
        return call;
    }

    /// <summary>How the stage ended; null while it runs.</summary>
    public async Task<StageResult?> ResultAsync(StageCall call)
    {
        await Time.RunUntilIdleAsync();
        var instance = await Client.GetInstanceAsync(call.InstanceId, getInputsAndOutputs: true);
        Assert.NotNull(instance);
        Assert.Null(instance.FailureDetails);
        return instance.IsCompleted ? instance.ReadOutputAs<StageResult>() : null;
    }

    /// <summary>Moves to a time of day in Amsterdam.</summary>
    public Task AdvanceUntilAsync(DateOnly day, int hour, int minute = 0) =>
        Time.AdvanceUntilAsync(DutchTime.At(day, new TimeOnly(hour, minute)));

    public async Task<CandidateStatus> StatusAsync(CandidateId candidate) =>
        (await Candidates.GetAsync(Id, candidate)).Status;

    /// <summary>The candidate withdraws, as their own page does it: recorded first, then the stage is woken.</summary>
    public async Task WithdrawAsync(CandidateId candidate, StageCall call)
    {
        await Candidates.ChangeAsync(
            Id,
            candidate,
            c => c with { Status = CandidateStatus.Withdrawn }
        );
        await Client.RaiseEventAsync(call.InstanceId, StageEvents.Acted);
        await Time.RunUntilIdleAsync();
    }

    /// <summary>Path of a candidate's link.</summary>
    public string LinkOf(string purpose, StageCall call, CandidateId candidate) =>
        Service<LinkBuilder>().For(new Link(purpose, Id, call.Step, candidate.Value)).PathAndQuery;

    /// <summary>Posts a form to a link, without waiting for what follows from it.</summary>
    public Task<HttpResponseMessage> PostAsync(
        string path,
        params (string Field, string Value)[] fields
    ) =>
        Http.PostAsync(
            path,
            new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)))
        );

    public async Task<IHtmlDocument> GetAsync(string path) =>
        await PageAsync(await Http.GetAsync(path));

    public static async Task<IHtmlDocument> PageAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>The mails of a kind so far, in order of sending.</summary>
    public async Task<IReadOnlyList<ReadMail>> MailsAsync(string kind)
    {
        await Time.RunUntilIdleAsync();
        var outbox = Service<OutboxStore>();
        var mails = new List<ReadMail>();
        foreach (var entry in outbox.After(0))
        {
            mails.Add(ReadMail.Parse(await outbox.ReadAsync(entry, default) ?? ""));
        }

        return [.. mails.Where(mail => mail.Kind == kind)];
    }

    /// <summary>Stops the app; its folder stays until this is disposed.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
