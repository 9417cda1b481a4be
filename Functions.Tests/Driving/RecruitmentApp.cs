using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Timers;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Tests.Driving;

/// <summary>
/// The whole app on the embedded host, on a free port, in a temporary data folder, on a clock that moves only when a
/// test says so and nothing is under way.
/// </summary>
internal sealed class RecruitmentApp : IAsyncDisposable
{
    /// <summary>A Monday morning, 10:00 in Amsterdam, in a week without holidays.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero);

    private readonly IHost _host;
    private readonly string _folder;

    private RecruitmentApp(IHost host, string folder, VirtualClock clock)
    {
        (_host, _folder, Clock) = (host, folder, clock);
        Time = new VirtualTime(Get<WorkGauge>(), clock);
        Http = new HttpClient { BaseAddress = EmbeddedHost.StateOf(host).Address };
    }

    public VirtualClock Clock { get; }

    public VirtualTime Time { get; }

    public HttpClient Http { get; }

    public DurableTaskClient Durable => Get<DurableTaskClient>();

    /// <param name="recover">Whether every instance is discarded and replayed from the store on every turn.</param>
    public static async Task<RecruitmentApp> StartAsync(
        bool recover,
        DateTimeOffset? startsAt = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        var clock = new VirtualClock(startsAt ?? Monday);
        var builder = FunctionsApplication.CreateBuilder([]);
        var options = EmbeddedHostOptions.Of(builder);
        options.FunctionsAssembly = typeof(RecruitmentServices).Assembly;
        options.DataFolder = folder;
        options.Urls = ["http://127.0.0.1:0"];
        options.Clock = clock;
        builder.Services.AddSingleton(new DurableEngineOptions { RecoverAfterEveryTurn = recover });
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddRecruitment(builder.Configuration);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        var host = builder.Build();
        await host.StartAsync();
        return new RecruitmentApp(host, folder, clock);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>The mails that were sent in a procedure, in order of sending.</summary>
    public async Task<IReadOnlyList<SentMail>> MailsAsync(ProcedureId procedure)
    {
        var mails = new List<SentMail>();
        await foreach (
            var mail in Get<RecordStore>().ListAsync<SentMail>(MailPaths.Sent(procedure))
        )
        {
            mails.Add(mail);
        }

        return [.. mails.OrderBy(mail => mail.At)];
    }

    /// <summary>Opens a link as its holder does.</summary>
    public async Task<Page> GetAsync(Link link) =>
        await Page.ReadAsync(await Http.GetAsync(For(link)));

    /// <summary>Posts the form behind a link, and lets the app act on it.</summary>
    public async Task<Page> PostAsync(Link link, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        var page = await Page.ReadAsync(await Http.PostAsync(For(link), content));
        await Time.RunUntilIdleAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string For(Link link) => Get<LinkBuilder>().For(link).PathAndQuery;
}
