using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// How inputs, results and events become JSON. As in the official worker, the options are the app's own
/// <see cref="JsonSerializerOptions"/>, by default without regard to the case of names.
/// </summary>
internal static class WorkerJson
{
    public static void AddTo(IServiceCollection services)
    {
        services.Configure<JsonSerializerOptions>(options =>
        {
            options.PropertyNameCaseInsensitive = true;

            // Letters outside ASCII are stored as they are: a search of the stored bytes for a name finds it.
            options.Encoder ??= JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services
            .AddOptions<DurableTaskWorkerOptions>()
            .PostConfigure<IOptions<JsonSerializerOptions>>(
                (worker, json) => worker.DataConverter = new JsonDataConverter(json.Value)
            );
        services
            .AddOptions<DurableTaskClientOptions>()
            .PostConfigure<IOptions<JsonSerializerOptions>>(
                (client, json) => client.DataConverter = new JsonDataConverter(json.Value)
            );
    }
}
