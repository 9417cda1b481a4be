using System.Text.Json;
using Microsoft.DurableTask.Worker;

namespace Recruitment.Embedded.Hosting;

/// <summary>What the embedded host takes from <c>host.json</c>.</summary>
/// <param name="RoutePrefix">What every HTTP function's route begins with; <c>api</c> unless the file says otherwise.</param>
/// <param name="Versioning">
/// The version of new orchestrations, and which versions this app runs; null unless <c>durableTask</c> has a
/// <c>defaultVersion</c>.
/// </param>
internal sealed record HostJson(string RoutePrefix, DurableTaskWorkerOptions.VersioningOptions? Versioning = null)
{
    private const string DefaultRoutePrefix = "api";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="InvalidDataException">The file is not JSON, or names a strategy that there is not.</exception>
    public static HostJson Read(string folder)
    {
        var file = Path.Combine(folder, "host.json");
        if (!File.Exists(file))
        {
            return new HostJson(DefaultRoutePrefix);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
            return new HostJson(
                Text(document, "http", "routePrefix")?.Trim('/') ?? DefaultRoutePrefix,
                ReadVersioning(document)
            );
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file} is not valid JSON: {fault.Message}", fault);
        }
    }

    /// <summary>As the official extension: by default the app runs its own version and older ones, and leaves newer ones alone.</summary>
    private static DurableTaskWorkerOptions.VersioningOptions? ReadVersioning(JsonDocument document) =>
        Text(document, "durableTask", "defaultVersion") is not { } version
            ? null
            : new DurableTaskWorkerOptions.VersioningOptions
            {
                Version = version,
                DefaultVersion = version,
                MatchStrategy = Strategy(
                    document,
                    "versionMatchStrategy",
                    DurableTaskWorkerOptions.VersionMatchStrategy.CurrentOrOlder
                ),
                FailureStrategy = Strategy(
                    document,
                    "versionFailureStrategy",
                    DurableTaskWorkerOptions.VersionFailureStrategy.Reject
                ),
            };

    private static T Strategy<T>(JsonDocument document, string setting, T unset)
        where T : struct, Enum
    {
        if (Text(document, "durableTask", setting) is not { } written)
        {
            return unset;
        }

        return Enum.TryParse<T>(written, ignoreCase: true, out var strategy) && Enum.IsDefined(strategy)
            ? strategy
            : throw new InvalidDataException(
                $"host.json: {setting} is '{written}', but must be one of {string.Join(", ", Enum.GetNames<T>())}."
            );
    }

    private static string? Text(JsonDocument document, string extension, string setting) =>
        document.RootElement.TryGetProperty("extensions", out var extensions)
        && extensions.TryGetProperty(extension, out var settings)
        && settings.TryGetProperty(setting, out var value)
            ? value.GetString()
            : null;
}
