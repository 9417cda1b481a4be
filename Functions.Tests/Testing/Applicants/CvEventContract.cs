using System.Reflection;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.Arrival;
using Recruitment.Files;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>
/// Event Grid tells of every upload at least once, in any order, and perhaps late: what a CV's events do on every
/// storage account.
/// </summary>
public abstract class CvEventContract
{
    private const int Events = 4;

    private static readonly Dictionary<string, string> Metadata = new()
    {
        ["name"] = "Zo%C3%AB%20%C3%87elik",
        ["email"] = "zoe@kandidaat.example",
    };

    private readonly string _name = $"{SampleVacancy.Id}/{CandidateId.New()}/CV Zoë.pdf";

    /// <summary>The settings that name the account; none for the embedded store.</summary>
    protected abstract IReadOnlyList<string> Account();

    [Fact]
    public async Task Events_of_one_application_at_the_same_time_make_one_application()
    {
        await using var app = await StartAsync();
        var blob = await UploadAsync(app, _name, SampleCv.Pdf(), Metadata);
        await Task.WhenAll(Enumerable.Range(0, Events).Select(_ => TellAsync(app, blob)));

        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal([candidate.Cv!.BlobName], await app.NamesAsync("files"));
        Assert.Null(candidate.Replacement);
        Assert.Single(await app.MailsAsync());
        Assert.Empty(await app.NamesAsync("cvs"));
        Assert.Empty(await app.NamesAsync("quarantine"));
    }

    [Fact]
    public async Task An_event_after_the_CV_has_moved_does_nothing()
    {
        await using var app = await StartAsync();
        var blob = await UploadAsync(app, _name, SampleCv.Pdf(), Metadata);
        await TellAsync(app, blob);
        var before = Assert.Single(await app.ListAsync());
        await TellAsync(app, blob);

        Assert.Equal(before.Cv, Assert.Single(await app.ListAsync()).Cv);
        Assert.Single(await app.NamesAsync("files"));
        Assert.Single(await app.MailsAsync());
    }

    [Fact]
    public async Task An_event_after_the_erasure_brings_nothing_back()
    {
        await using var app = await StartAsync();
        var blob = await UploadAsync(app, _name, SampleCv.Pdf(), Metadata);
        await TellAsync(app, blob);
        await app.Get<FileStore>().EraseAsync(SampleVacancy.Id);
        await app.Get<RecordStore>().EraseAsync($"procedures/{SampleVacancy.Id}/");
        await TellAsync(app, blob);

        Assert.Empty(await app.ListAsync());
        Assert.Empty(await app.NamesAsync("files"));
        Assert.Empty(await app.NamesAsync("quarantine"));
    }

    [Theory]
    [InlineData("cv.exe")]
    [InlineData("cv.pdf")]
    public async Task Events_of_one_refused_upload_at_the_same_time_keep_it_once_and_tell_once(string fileName)
    {
        await using var app = await StartAsync();
        var name = $"{SampleVacancy.Id}/{CandidateId.New()}/{fileName}";
        var blob = await UploadAsync(app, name, "<html>"u8.ToArray(), Metadata);
        await Task.WhenAll(Enumerable.Range(0, Events).Select(_ => TellAsync(app, blob)));

        Assert.Single(await app.NamesAsync("quarantine"));
        Assert.Single(await app.MailsAsync());
        Assert.Empty(await app.NamesAsync("cvs"));
    }

    [Fact]
    public async Task Events_of_one_stray_upload_at_the_same_time_keep_it_once()
    {
        await using var app = await StartAsync();
        var blob = await UploadAsync(app, "nobody/knows/cv.pdf", SampleCv.Pdf(), Metadata);
        await Task.WhenAll(Enumerable.Range(0, Events).Select(_ => TellAsync(app, blob)));

        Assert.Single(await app.NamesAsync("quarantine"));
        Assert.Empty(await app.NamesAsync("cvs"));
    }

    [Fact]
    public void Events_come_from_Event_Grid_and_blobs_from_the_account_of_the_app()
    {
        var trigger = typeof(CvArrivedFunction)
            .GetMethod(nameof(CvArrivedFunction.RunAsync))!
            .GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>())
            .Single(attribute => attribute is not null)!;
        Assert.Equal((BlobTriggerSource.EventGrid, "Storage"), (trigger.Source, trigger.Connection));
    }

    private Task<RecruitmentApp> StartAsync() => OpenVacancy.StartAsync(settings: Account());

    private static async Task<BlobClient> UploadAsync(
        RecruitmentApp app,
        string name,
        byte[] content,
        Dictionary<string, string> metadata
    )
    {
        var blob = (await app.ContainerAsync("cvs")).GetBlobClient(name);
        await blob.UploadAsync(new BinaryData(content), new BlobUploadOptions { Metadata = metadata });
        return blob;
    }

    /// <summary>One more event, beside what the host hears by itself.</summary>
    private static async Task TellAsync(RecruitmentApp app, BlobClient blob)
    {
        await ActivatorUtilities
            .CreateInstance<CvArrivedFunction>(app.Services)
            .RunAsync(blob, app.Durable, CancellationToken.None);
        await app.Time.RunUntilIdleAsync();
    }
}
