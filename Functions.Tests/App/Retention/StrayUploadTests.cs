using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;

namespace Recruitment.Tests.Retention;

public sealed class StrayUploadTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("unknown-procedure/someone/cv.pdf", "quarantine")]
    [InlineData("loose-file.pdf", "quarantine")]
    public async Task An_upload_that_belongs_to_no_procedure_is_erased_after_four_weeks(string blobName, string keptIn)
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-test-").FullName;
        await using (
            var app = await RunningApp.StartAsync(folder, new VirtualClock(Start), Disturbance.WithDailyFunctions)
        )
        {
            // The port takes uploads; what became of them is asked inside.
            var storage = app.Services.GetRequiredService<BlobServiceClient>();
            var uploads = new BlobServiceClient(app.StorageConnection).GetBlobContainerClient("cvs");
            await uploads.CreateIfNotExistsAsync();
            await uploads.UploadBlobAsync(blobName, BinaryData.FromString("%PDF-1.4 %%EOF"));

            await RunUntilAsync(app, Start.AddDays(27));
            Assert.Single(await NamesIn(storage, keptIn));

            await RunUntilAsync(app, Start.AddDays(29));
            Assert.Empty(await NamesIn(storage, "cvs"));
            Assert.Empty(await NamesIn(storage, "quarantine"));
        }

        DataFolders.Delete(folder);
    }

    private static async Task RunUntilAsync(RunningApp app, DateTimeOffset moment)
    {
        await app.WhenIdleAsync();
        while (app.Clock.NextDue is { } next && next <= moment)
        {
            app.Clock.AdvanceTo(next);
            await app.WhenIdleAsync();
        }

        app.Clock.AdvanceTo(moment);
    }

    private static async Task<List<string>> NamesIn(BlobServiceClient storage, string container)
    {
        var names = new List<string>();
        var blobs = storage.GetBlobContainerClient(container);
        if (await blobs.ExistsAsync())
        {
            await foreach (var blob in blobs.GetBlobsAsync())
            {
                names.Add(blob.Name);
            }
        }

        return names;
    }
}
