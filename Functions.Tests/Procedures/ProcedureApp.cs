using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Candidates;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Timers;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Tests.Procedures;

/// <summary>The whole app on the embedded host, in a temporary folder, on a virtual clock that starts on Monday 14 December 2026.</summary>
internal sealed class ProcedureApp : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder;
    private readonly IHost _host;

    private ProcedureApp(string folder, IHost host, VirtualClock clock)
    {
        (_folder, _host, Clock) = (folder, host, clock);
        var state = EmbeddedHost.StateOf(host);
        Http = new HttpClient { BaseAddress = state.Address };
        Http.DefaultRequestHeaders.Add("x-functions-key", state.Keys.Function);
        Time = new VirtualTime(host.Services.GetRequiredService<WorkGauge>(), clock);
    }

    /// <summary>Has the function key.</summary>
    public HttpClient Http { get; }

    public VirtualClock Clock { get; }

    public VirtualTime Time { get; }

    public RecordStore Records => Service<RecordStore>();

    public ProcedureRecords Procedures => Service<ProcedureRecords>();

    public DurableTaskClient Client => Service<DurableTaskClient>();

    /// <param name="recover">Whether orchestrations are replayed from the store on every turn.</param>
    public static async Task<ProcedureApp> StartAsync(bool recover = false)
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        var clock = new VirtualClock(Start);
        var builder = FunctionsApplication.CreateBuilder(["--Logging:LogLevel:Default=Warning"]);
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
        return new ProcedureApp(folder, host, clock);
    }

    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Starts a procedure and lets it run as far as it gets without time passing.</summary>
    public async Task<ProcedureId> StartProcedureAsync(object? overrides = null)
    {
        var body = new { template = "alkwin", overrides = overrides ?? new { } };
        var answer = await Http.PostAsJsonAsync("api/procedures", body);
        var started = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, started.GetRawText());
        await Time.RunUntilIdleAsync();
        return new ProcedureId(started.GetProperty("id").GetString()!);
    }

    public async Task<JsonElement> StatusAsync(ProcedureId id) =>
        await Http.GetFromJsonAsync<JsonElement>($"api/procedures/{id}");

    public async Task<HttpResponseMessage> PostAsync(
        ProcedureId id,
        string command,
        object? body = null
    )
    {
        var answer = await Http.PostAsJsonAsync($"api/procedures/{id}/{command}", body ?? new { });
        await Time.RunUntilIdleAsync();
        return answer;
    }

    /// <summary>Moves to a time of day in Amsterdam.</summary>
    public Task AdvanceUntilAsync(string day, int hour, int minute) =>
        Time.AdvanceUntilAsync(
            Recruitment.Calendar.DutchTime.At(DateOnly.Parse(day), new TimeOnly(hour, minute))
        );

    /// <summary>The mails that were sent, as <c>{kind} to {recipient}</c>, in order.</summary>
    public async Task<IReadOnlyList<string>> SentAsync(ProcedureId id)
    {
        var mails = new List<SentMail>();
        await foreach (var mail in Records.ListAsync<SentMail>(MailPaths.Sent(id)))
        {
            mails.Add(mail);
        }

        return [.. mails.OrderBy(mail => mail.At).Select(m => $"{m.Kind} to {m.Recipient}")];
    }

    /// <summary>The HTML of a mail to the recruiter, as it would be composed now.</summary>
    public async Task<string> ComposeAsync(ProcedureId id, string kind, string step = "")
    {
        var mail = Service<IEnumerable<IMail>>().Single(mail => mail.Kind == kind);
        var order = new MailOrder
        {
            Procedure = id,
            Kind = kind,
            Recipient = "recruiter",
            Step = step,
        };
        var draft = await mail.ComposeAsync(order, CancellationToken.None);
        return draft?.Html ?? throw new InvalidOperationException($"{kind} has nothing to send.");
    }

    public async Task<CandidateId> AddCandidateAsync(ProcedureId id, Track track = Track.External)
    {
        var candidate = new Candidate
        {
            Id = CandidateId.New(),
            Procedure = id,
            Name = "Anna de Boer",
            Email = "anna.deboer@example.org",
            Track = track,
            ReceivedAt = Clock.GetUtcNow(),
        };
        await Service<CandidateRecords>().TryAddAsync(candidate);
        return candidate.Id;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
