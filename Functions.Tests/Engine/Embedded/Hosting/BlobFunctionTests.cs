using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Timers;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Hosting;

public sealed class BlobFunctionTests
{
    [Fact]
    public async Task A_function_gets_the_blob_and_the_parts_of_its_path()
    {
        var arrivals = new ConcurrentBag<string>();
        await using var app = await HostedApp.StartAsync(
            [typeof(Arrivals)],
            builder => builder.Services.AddSingleton(arrivals)
        );
        var container = app.Host.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient("inbox");
        await container.CreateAsync();
        await container.UploadBlobAsync("p1/c2/cv.pdf", BinaryData.FromString("content"));
        await container.UploadBlobAsync("elsewhere.txt", BinaryData.FromString("content"));
        await app.Host.Services.GetRequiredService<WorkGauge>().WhenIdleAsync();
        Assert.Equal(
            ["client p1 c2 cv.pdf of inbox/p1/c2/cv.pdf: inbox p1/c2/cv.pdf", "text content"],
            arrivals.Order()
        );
    }

    [Fact]
    public async Task Two_functions_with_one_path_keep_the_host_from_starting()
    {
        var fault = await Assert.ThrowsAsync<NotSupportedException>(() => HostedApp.StartAsync([typeof(Twins)]));
        Assert.Contains("'First', 'Second'", fault.Message);
    }

    [Fact]
    public async Task A_trigger_of_a_type_that_no_blob_can_be_keeps_the_host_from_starting()
    {
        var fault = await Assert.ThrowsAsync<NotSupportedException>(() => HostedApp.StartAsync([typeof(Numbers)]));
        Assert.Contains("'Numbers'", fault.Message);
    }

    public sealed class Arrivals(ConcurrentBag<string> arrivals)
    {
        [Function("ArrivedAsClient")]
        public void AsClient(
            [BlobTrigger("inbox/{procedure}/{candidate}/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
            string procedure,
            string candidate,
            string name,
            string blobTrigger
        ) =>
            arrivals.Add(
                $"client {procedure} {candidate} {name} of {blobTrigger}: {blob.BlobContainerName} {blob.Name}"
            );

        [Function("ArrivedAsText")]
        public Task AsText([BlobTrigger("inbox/{procedure}/{rest}")] string text, CancellationToken ct)
        {
            ct.ThrowIfCancellationRequested();
            arrivals.Add($"text {text}");
            return Task.CompletedTask;
        }
    }

    public static class Numbers
    {
        [Function(nameof(Numbers))]
        public static void Run([BlobTrigger("inbox/{name}")] int number) => _ = number;
    }

    public static class Twins
    {
        [Function("First")]
        public static void First([BlobTrigger("inbox/{name}")] string text) => _ = text;

        [Function("Second")]
        public static void Second([BlobTrigger("inbox/{name}")] string text) => _ = text;
    }
}
