using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Candidates;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Timers;
using Recruitment.Links;
using Recruitment.Mail.Outbox;
using Recruitment.Procedures;
using Recruitment.Procedures.Definition;
using Recruitment.Records;
using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.Candidates;

/// <summary>
/// The whole app on a virtual clock that starts on 11 January 2027, with one open vacancy whose procedure has been
/// recorded but is not running: what candidates meet needs no more.
/// </summary>
internal sealed class CandidatesApp : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2027, 1, 11, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder;
    private readonly IHost _host;

    private CandidatesApp(IHost host, VirtualClock clock, string folder, Uri address)
    {
        (_host, Clock, _folder) = (host, clock, folder);
        Time = new VirtualTime(host.Services.GetRequiredService<WorkGauge>(), clock);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
    }

    public VirtualClock Clock { get; }
    public VirtualTime Time { get; }
    public HttpClient Http { get; }
    public ProcedureId Vacancy { get; private set; }
    public IServiceProvider Services => _host.Services;
    public BlobServiceClient Blobs => Services.GetRequiredService<BlobServiceClient>();
    public CandidateRecords Candidates => Services.GetRequiredService<CandidateRecords>();
    public ProcedureRecords Procedures => Services.GetRequiredService<ProcedureRecords>();
    public DurableTaskClient Durable => Services.GetRequiredService<DurableTaskClient>();

    public static async Task<CandidatesApp> StartAsync(
        PostingTracks tracks = PostingTracks.Simultaneous
    )
    {
        var folder = Directory.CreateTempSubdirectory("candidates-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var clock = new VirtualClock(Start);
        var builder = FunctionsApplication.CreateBuilder([
            $"--Recruitment:DataFolder={folder}",
            $"--Recruitment:BaseUrl={address.GetLeftPart(UriPartial.Authority)}",
            "--Storage:Port=0",
        ]);
        var options = EmbeddedHostOptions.Of(builder);
        options.FunctionsAssembly = typeof(RecruitmentServices).Assembly;
        options.Urls = [address.GetLeftPart(UriPartial.Authority)];
        options.Clock = clock;
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRecruitment(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        var app = new CandidatesApp(host, clock, folder, address);
        app.Vacancy = await app.AddVacancyAsync(SampleVacancy.Definition(tracks));
        return app;
    }

    /// <summary>Records an open vacancy.</summary>
    public async Task<ProcedureId> AddVacancyAsync(ProcedureDefinition definition)
    {
        var procedure = SampleVacancy.Open(definition, Start);
        await Procedures.AddAsync(procedure, definition);
        return procedure.Id;
    }

    public Task CloseVacancyAsync() =>
        Procedures.ChangeAsync(
            Vacancy,
            p =>
                p with
                {
                    OpenToInternal = false,
                    OpenToExternal = false,
                    Timeline =
                    [
                        p.Timeline[0] with
                        {
                            EndedAt = Clock.GetUtcNow(),
                        },
                        .. p.Timeline.Skip(1),
                    ],
                }
        );

    /// <summary>Posts the application form, and lets everything happen that follows from it at once.</summary>
    public async Task<HttpResponseMessage> ApplyAsync(ApplicationPost post, bool json = false)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/vacancies/{Vacancy}/applications"
        )
        {
            Content = post.ToContent(),
        };
        if (json)
        {
            request.Headers.Accept.ParseAdd("application/json");
        }

        var response = await Http.SendAsync(request);
        await Time.RunUntilIdleAsync();
        return response;
    }

    /// <summary>Uploads a blob as any storage client would, and lets everything happen that follows from it at once.</summary>
    public async Task UploadAsync(
        string path,
        byte[] content,
        IDictionary<string, string>? metadata = null
    )
    {
        var container = Blobs.GetBlobContainerClient("cvs");
        await container.CreateIfNotExistsAsync();
        await container
            .GetBlobClient(path)
            .UploadAsync(new MemoryStream(content), httpHeaders: null, metadata);
        await Time.RunUntilIdleAsync();
    }

    /// <summary>The names in a container, in order.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string containerName)
    {
        var container = Blobs.GetBlobContainerClient(containerName);
        await container.CreateIfNotExistsAsync();
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        return names;
    }

    public async Task<IReadOnlyList<Candidate>> ListAsync() => await Candidates.ListAsync(Vacancy);

    /// <summary>The mails so far, in order of sending.</summary>
    public async Task<IReadOnlyList<OutboxMail>> MailsAsync()
    {
        await Time.RunUntilIdleAsync();
        var outbox = Services.GetRequiredService<OutboxStore>();
        var mails = new List<OutboxMail>();
        foreach (var entry in outbox.After(0))
        {
            mails.Add(OutboxMail.Parse(await outbox.ReadAsync(entry, default) ?? ""));
        }

        return mails;
    }

    /// <summary>Gives an outcome as a stage does, and lets everything happen that follows from it at once.</summary>
    public async Task GiveAsync(OutcomeOrder order)
    {
        await ActivatorUtilities
            .CreateInstance<GiveOutcomeActivity>(Services)
            .RunAsync(order, Durable, default);
        await Time.RunUntilIdleAsync();
    }

    /// <summary>Path of the candidate's own page.</summary>
    public string OwnPage(Candidate candidate) =>
        Services
            .GetRequiredService<LinkBuilder>()
            .For(new Link("candidate", candidate.Procedure, "", candidate.Id.Value))
            .PathAndQuery;

    public static async Task<IHtmlDocument> PageAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
