using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Blobs;
using Recruitment.Embedded.Blobs.Triggers;
using Recruitment.Embedded.Invocation;

namespace Recruitment.Embedded.Hosting.Triggers;

/// <summary>
/// A function with a blob trigger, as the dispatcher of blob events runs it. The parts of the path that its pattern
/// names are binding data, beside <c>blobTrigger</c> (the path) and <c>uri</c>.
/// </summary>
internal sealed class BlobFunction(FunctionInvoker invoker, BlobTriggerAttribute trigger, IServiceProvider services)
    : IBlobTriggerHandler
{
    private readonly BlobTriggerPattern _pattern = new(trigger.BlobPath);

    public string Path => trigger.BlobPath;

    /// <exception cref="NotSupportedException">
    /// The type of a trigger's parameter is none that a blob can be, or two functions have one path.
    /// </exception>
    public static void Require(IReadOnlyList<(FunctionEntry Function, BlobTriggerAttribute Trigger)> functions)
    {
        foreach (var (function, _) in functions)
        {
            var type = function.TriggerParameter.ParameterType;
            if (!BlobContent.Types.Contains(type))
            {
                throw new NotSupportedException(
                    $"The trigger of the blob function '{function.Name}' is a {type.Name}; it can be {string.Join(", ", BlobContent.Types.Select(known => known.Name))}."
                );
            }
        }

        // A waiting trigger is stored by its path, which therefore has to name one function.
        foreach (var twins in functions.GroupBy(entry => entry.Trigger.BlobPath).Where(group => group.Count() > 1))
        {
            throw new NotSupportedException(
                $"The blob functions {string.Join(", ", twins.Select(twin => $"'{twin.Function.Name}'"))} have one path, '{twins.Key}'; give each its own."
            );
        }
    }

    public async Task HandleAsync(string containerName, string blobName, CancellationToken ct)
    {
        using var span = HostTelemetry.BeginTrigger(invoker.Function.Name);
        var isHere = services.GetRequiredService<BlobPlace>().IsHere;
        var blob =
            isHere && blobName.Split('/').Any(part => part is "." or "..")
                ? EmbeddedBlobs.BlobClient(services.GetRequiredService<BlobService>(), containerName, blobName)
                : services
                    .GetRequiredService<BlobServiceClient>()
                    .GetBlobContainerClient(containerName)
                    .GetBlobClient(blobName);
        var type = invoker.Function.TriggerParameter.ParameterType;
        var content = await BlobContent.ReadAsync(blob, type, ct);
        await using var disposed = content as IAsyncDisposable;
        await invoker.InvokeInScopeAsync(
            services,
            scoped => new EmbeddedFunctionContext
            {
                Function = invoker.Function,
                InstanceServices = scoped,
                TriggerValue = content,
                BindingData = BindingData(blob),
                Cancellation = ct,
            }
        );
    }

    private Dictionary<string, object?> BindingData(BlobClient blob)
    {
        var captured = _pattern.Match(blob.BlobContainerName, blob.Name) ?? new Dictionary<string, string>();
        return new Dictionary<string, object?>(
            captured.Select(part => KeyValuePair.Create(part.Key, (object?)part.Value)),
            StringComparer.OrdinalIgnoreCase
        )
        {
            ["blobTrigger"] = $"{blob.BlobContainerName}/{blob.Name}",
            ["uri"] = blob.Uri.AbsoluteUri,
        };
    }
}
