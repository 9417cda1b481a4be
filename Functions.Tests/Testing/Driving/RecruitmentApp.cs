using System.Net;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Applicants;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Timers;
using Recruitment.Links;
using Recruitment.Mail.Outbox;
using Recruitment.Play.App;
using Recruitment.Procedures;

namespace Recruitment.Tests.Driving;

/// <summary>The app that the demo runs, in a temporary data folder, on a clock that moves only when a test says so.</summary>
internal sealed class RecruitmentApp : IAsyncDisposable
{
    /// <summary>A Monday morning, 10:00 in Amsterdam, in a week without holidays.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero);

    private readonly RunningApp _running;

    private RecruitmentApp(RunningApp running, string folder, bool followRedirects)
    {
        (_running, Folder) = (running, folder);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = followRedirects })
        {
            BaseAddress = running.Http.BaseAddress,
        };
    }

    public string Folder { get; }
    public HttpClient Http { get; }
    public VirtualClock Clock => _running.Clock;
    public VirtualTime Time => _running.Time;
    public IServiceProvider Services => _running.Services;
    public DurableTaskClient Durable => Get<DurableTaskClient>();
    public CandidateRecords Candidates => Get<CandidateRecords>();
    public ProcedureRecords Procedures => Get<ProcedureRecords>();

    /// <param name="recover">Whether every instance is discarded and replayed from the store on every turn.</param>
    /// <param name="settings">Settings of the app; null for none.</param>
    /// <param name="engine">What runs the orchestrations; null for the embedded engine.</param>
    /// <param name="services">Takes the place of services of the app; null for none.</param>
    public static async Task<RecruitmentApp> StartAsync(
        bool recover,
        DateTimeOffset? startsAt = null,
        bool followRedirects = true,
        IReadOnlyList<string>? settings = null,
        Action<IServiceCollection>? engine = null,
        Action<IServiceCollection>? services = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        var running = await RunningApp.StartAsync(
            folder,
            new VirtualClock(startsAt ?? Monday),
            new Disturbance
            {
                Settings = settings ?? [],
                Engine = engine,
                Configure = configured =>
                {
                    configured
                        .AddSingleton(new DurableEngineOptions { RecoverAfterEveryTurn = recover })
                        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
                    services?.Invoke(configured);
                },
            }
        );
        return new RecruitmentApp(running, folder, followRedirects);
    }

    public T Get<T>()
        where T : notnull => _running.Services.GetRequiredService<T>();

    /// <summary>Moves to a time of day in Amsterdam.</summary>
    public Task AdvanceUntilAsync(DateOnly day, int hour, int minute = 0) =>
        Time.AdvanceUntilAsync(DutchTime.At(day, new TimeOnly(hour, minute)));

    /// <summary>The mails that are in the outbox when all is done, in order of sending, their HTML without entities.</summary>
    /// <param name="kind">Null for every kind.</param>
    public async Task<IReadOnlyList<OutboxMail>> MailsAsync(string? kind = null)
    {
        await Time.RunUntilIdleAsync();
        var mails = await Get<OutboxView>().AfterAsync(0, CancellationToken.None);
        return
        [
            .. mails
                .Where(mail => kind is null || mail.Kind == kind)
                .Select(mail => mail with { Html = WebUtility.HtmlDecode(mail.Html) }),
        ];
    }

    /// <summary>Where a link leads, on this app.</summary>
    public string PathOf(Link link) => Get<LinkBuilder>().For(link).PathAndQuery;

    public async Task<WebPage> GetAsync(string path) => await ReadAsync(await Http.GetAsync(path));

    /// <summary>Posts a form, without waiting for what follows from it.</summary>
    public async Task<WebPage> PostAsync(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await ReadAsync(await Http.PostAsync(path, content));
    }

    public Task<WebPage> ReadAsync(HttpResponseMessage answer) =>
        WebPage.ReadAsync(Http, answer.RequestMessage!.RequestUri!, answer);

    /// <summary>Ends a stage's orchestration by hand, as an operator can: the stage has failed for good.</summary>
    public async Task FailAsync(StageCall call)
    {
        await Durable.TerminateInstanceAsync(call.InstanceId);
        await Time.RunUntilIdleAsync();
    }

    /// <summary>Starts the app anew on the same data.</summary>
    public Task RestartAsync() => _running.RestartAsync();

    /// <summary>Stops the app; its folder stays until this is disposed.</summary>
    public Task StopAsync() => _running.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _running.DisposeAsync();
        DataFolders.Delete(Folder);
    }
}
