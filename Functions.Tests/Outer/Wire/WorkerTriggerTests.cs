using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Publishing;
using Recruitment.Tests.Wire.Triggers;

namespace Recruitment.Tests.Wire;

/// <summary>What reaches the published worker without anybody asking: uploads and schedules.</summary>
[Collection(nameof(Published))]
public sealed class WorkerTriggerTests(AzuriteBlobStore azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Open = new(2027, 1, 20, 9, 0, 0, TimeSpan.Zero);

    private static readonly string Cv = Path.Combine(AppContext.BaseDirectory, "samples", "cv-voorbeeld.pdf");

    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
    private PlayedWorker _app = null!; // started before each test

    public async Task InitializeAsync() =>
        _app = await PlayedWorker.StartAsync(_folder, azurite.NewConnection(), WholePlay.Start);

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        DataFolders.Delete(_folder);
    }

    [Fact]
    public async Task An_upload_becomes_one_application_however_often_it_is_told()
    {
        var recruiter = new PlayedRecruiter(_app.Http);
        await recruiter.StartAsync("alkwin", null);
        await _app.Host.Time.AdvanceUntilAsync(Open);
        var uploads = new BlobContainerClient(_app.StorageConnection, "cvs");
        var name = $"{recruiter.Procedure}/{Guid.NewGuid()}/CV Noor de Wit.pdf";
        await uploads
            .GetBlobClient(name)
            .UploadAsync(
                BinaryData.FromBytes(await File.ReadAllBytesAsync(Cv)),
                new BlobUploadOptions
                {
                    Metadata = new Dictionary<string, string>
                    {
                        ["name"] = "Noor%20de%20Wit",
                        ["email"] = "noor%40post.example",
                        ["phone"] = "06%2012345678",
                        ["motivation"] = "Ik%20kom%20graag",
                        ["track"] = "external",
                    },
                }
            );

        var events = new BlobEvents(_app.Host, _app.StorageConnection);
        var function = await _app.Host.FunctionAsync("CvArrivedFunction");
        await Task.WhenAll(events.TellAsync(function, "cvs", name), events.TellAsync(function, "cvs", name));
        await events.LookAsync();
        var state = await recruiter.StateAsync();
        Assert.Equal(1, state.Candidates.Values.Sum());
        Assert.DoesNotContain(
            uploads.GetBlobs().AsEnumerable(),
            blob => blob.Name.Contains("Noor", StringComparison.Ordinal)
        );
        var mails = await new Mailbox(_app.Http).ReadNewAsync();
        Assert.Single(mails, mail => mail.To == "noor@post.example");
        Assert.Empty((await _app.Host.WorkerAsync()).Faults);
    }

    [Fact]
    public async Task Every_function_with_a_schedule_does_its_work()
    {
        await new PlayedRecruiter(_app.Http).StartAsync("alkwin", null);
        await _app.WhenIdleAsync();
        var worker = await _app.Host.WorkerAsync();
        var scheduled = worker.Functions.Where(function => function.Kind == "timerTrigger").ToList();
        Assert.NotEmpty(scheduled);
        foreach (var function in scheduled)
        {
            await new TimerEvents(_app.Host).TellAsync(function);
        }

        await _app.WhenIdleAsync();
        Assert.Empty(worker.Faults);
    }
}
