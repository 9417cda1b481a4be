using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>
/// The app on 11 January 2027, with one open vacancy whose procedure has been recorded but is not running: what
/// candidates meet needs no more.
/// </summary>
internal static class OpenVacancy
{
    public static readonly DateTimeOffset Start = new(2027, 1, 11, 9, 0, 0, TimeSpan.Zero);

    public static Task<RecruitmentApp> StartAsync(
        PostingTracks tracks = PostingTracks.Simultaneous,
        IReadOnlyList<string>? settings = null
    ) => StartAsync(SampleVacancy.Definition(tracks), settings);

    public static async Task<RecruitmentApp> StartAsync(
        ProcedureDefinition definition,
        IReadOnlyList<string>? settings = null
    )
    {
        var app = await RecruitmentApp.StartAsync(recover: false, Start, followRedirects: false, settings);
        await app.Procedures.AddAsync(SampleVacancy.Open(definition, Start), definition);
        return app;
    }

    public static Task CloseVacancyAsync(this RecruitmentApp app) =>
        app.Procedures.ChangeAsync(
            SampleVacancy.Id,
            p =>
                p with
                {
                    OpenToInternal = false,
                    OpenToExternal = false,
                    Timeline = [p.Timeline[0] with { EndedAt = app.Clock.GetUtcNow() }, .. p.Timeline.Skip(1)],
                }
        );

    /// <summary>Posts the application form, and lets everything happen that follows from it at once.</summary>
    public static async Task<HttpResponseMessage> ApplyAsync(
        this RecruitmentApp app,
        ApplicationPost post,
        bool json = false
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/vacancies/{SampleVacancy.Id}/applications")
        {
            Content = post.ToContent(),
        };
        if (json)
        {
            request.Headers.Accept.ParseAdd("application/json");
        }

        var response = await app.Http.SendAsync(request);
        await app.Time.RunUntilIdleAsync();
        return response;
    }

    /// <summary>Uploads a blob as any storage client would, and lets everything happen that follows from it at once.</summary>
    public static async Task UploadAsync(
        this RecruitmentApp app,
        string path,
        byte[] content,
        IDictionary<string, string>? metadata = null
    )
    {
        var container = await app.ContainerAsync("cvs");
        await container.GetBlobClient(path).UploadAsync(new MemoryStream(content), httpHeaders: null, metadata);
        await app.Time.RunUntilIdleAsync();
    }

    public static async Task<BlobContainerClient> ContainerAsync(this RecruitmentApp app, string name)
    {
        var container = app.Get<BlobServiceClient>().GetBlobContainerClient(name);
        await container.CreateIfNotExistsAsync();
        return container;
    }

    /// <summary>The names in a container, in order.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(this RecruitmentApp app, string containerName)
    {
        var container = await app.ContainerAsync(containerName);
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        return names;
    }

    public static Task<IReadOnlyList<Candidate>> ListAsync(this RecruitmentApp app) =>
        app.Candidates.ListAsync(SampleVacancy.Id);

    /// <summary>Gives an outcome as a stage does, and lets everything happen that follows from it at once.</summary>
    public static async Task GiveAsync(this RecruitmentApp app, OutcomeInput order)
    {
        await ActivatorUtilities
            .CreateInstance<GiveOutcomeActivity>(app.Get<IServiceProvider>())
            .RunAsync(order, app.Durable, default);
        await app.Time.RunUntilIdleAsync();
    }

    /// <summary>Path of the candidate's own page.</summary>
    public static string OwnPage(this RecruitmentApp app, Candidate candidate) =>
        app.PathOf(new Link("candidate", candidate.Procedure, "", candidate.Id.Value));
}
