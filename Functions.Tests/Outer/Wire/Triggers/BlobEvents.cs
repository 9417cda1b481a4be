using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Recruitment.Tests.Wire.Hosting;

namespace Recruitment.Tests.Wire.Triggers;

/// <summary>
/// Tells the blob trigger's function of every blob that came or changed, in the words of the host's extension. The
/// account has no Event Grid, so somebody has to look.
/// </summary>
internal sealed class BlobEvents(FunctionsHost host, string connection)
{
    private readonly BlobServiceClient _account = new(connection);
    private readonly HashSet<string> _told = [];

    /// <summary>Completes when there is nothing left to tell, and all is done that followed.</summary>
    public async Task LookAsync()
    {
        do
        {
            await host.Work.WhenIdleAsync();
        } while (await TellAsync());
    }

    /// <summary>Has a function invoked for a blob, as often as it is called; again when the worker goes meanwhile.</summary>
    public async Task TellAsync(HostedFunction function, string container, string blob)
    {
        try
        {
            await InvokeAsync(function, container, blob);
        }
        catch (WorkerGoneException)
        {
            await TellAsync(function, container, blob);
        }
    }

    private Task<JsonObject> InvokeAsync(HostedFunction function, string container, string blob) =>
        host.InvokeAsync(
            function,
            new JsonObject
            {
                ["modelBindingData"] = new JsonObject
                {
                    ["version"] = "1.0",
                    ["source"] = "AzureStorageBlobs",
                    ["contentType"] = "application/json",
                    ["content"] = Convert.ToBase64String(
                        Encoding.UTF8.GetBytes(
                            new JsonObject
                            {
                                ["Connection"] = (string?)function.Trigger["connection"],
                                ["ContainerName"] = container,
                                ["BlobName"] = blob,
                            }.ToJsonString()
                        )
                    ),
                },
            },
            new JsonObject
            {
                ["BlobTrigger"] = new JsonObject { ["string"] = $"{container}/{blob}" },
                ["name"] = new JsonObject { ["string"] = blob },
            }
        );

    /// <summary>Whether there was anything to tell.</summary>
    private async Task<bool> TellAsync()
    {
        var any = false;
        foreach (var function in (await host.WorkerAsync()).Functions)
        {
            if (function.Kind != "blobTrigger")
            {
                continue;
            }

            var container = ((string)function.Trigger["path"]!).Split('/')[0];
            var client = _account.GetBlobContainerClient(container);
            if (!await client.ExistsAsync())
            {
                continue;
            }

            await foreach (var blob in client.GetBlobsAsync())
            {
                if (_told.Add($"{function.Name} {blob.Name} {blob.Properties.ETag}"))
                {
                    any = true;
                    await TellAsync(function, container, blob.Name);
                }
            }
        }

        return any;
    }
}
