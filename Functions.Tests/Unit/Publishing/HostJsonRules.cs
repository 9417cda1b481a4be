using System.Text.Json;
using System.Text.RegularExpressions;

namespace Recruitment.Tests.Publishing;

/// <summary>
/// What the Functions host documents for host.json, as far as this app sets it; a setting without a rule is a fault, so
/// that a misspelt one, which the host passes over, is found.
/// </summary>
internal static partial class HostJsonRules
{
    private static readonly Dictionary<string, Func<JsonElement, bool>> Rules = new()
    {
        ["/version"] = OneOf("2.0"),
        ["/functionTimeout"] = IsTime,
        ["/telemetryMode"] = OneOf("ApplicationInsights", "OpenTelemetry"),
        ["/logging/logLevel/*"] = OneOf("Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"),
        ["/concurrency/dynamicConcurrencyEnabled"] = IsSwitch,
        ["/extensions/http/routePrefix"] = Matches(@"^([\w-]+(/[\w-]+)*)?$"),
        ["/extensions/blobs/maxDegreeOfParallelism"] = IsWithin(1, 1000),
        ["/extensions/blobs/poisonBlobThreshold"] = IsWithin(1, 100),
        // A task hub is named as a storage table is.
        ["/extensions/durableTask/hubName"] = Matches("^[A-Za-z][A-Za-z0-9]{2,44}$"),
        ["/extensions/durableTask/defaultVersion"] = Matches("^[0-9]+$"),
        ["/extensions/durableTask/versionMatchStrategy"] = OneOf("None", "Strict", "CurrentOrOlder"),
        ["/extensions/durableTask/versionFailureStrategy"] = OneOf("Reject", "Fail"),
        ["/extensions/durableTask/storageProvider/partitionCount"] = IsWithin(1, 16),
        ["/extensions/durableTask/storageProvider/maxQueuePollingInterval"] = IsTime,
        ["/extensions/durableTask/maxConcurrentActivityFunctions"] = IsWithin(1, 1000),
        ["/extensions/durableTask/maxConcurrentOrchestratorFunctions"] = IsWithin(1, 1000),
        ["/extensions/durableTask/extendedSessionsEnabled"] = IsSwitch,
        ["/extensions/durableTask/tracing/distributedTracingEnabled"] = IsSwitch,
        ["/extensions/durableTask/tracing/version"] = OneOf("None", "V1", "V2"),
        ["/extensions/durableTask/tracing/traceInputsAndOutputs"] = IsSwitch,
        ["/extensions/durableTask/tracing/traceReplayEvents"] = IsSwitch,
    };

    /// <returns>The paths of the settings that the host doesn't know or accept, such as <c>/version</c>.</returns>
    public static IEnumerable<string> FaultsIn(JsonElement hostJson) =>
        from setting in SettingsIn(hostJson, "")
        where !(RuleOf(setting.Path)?.Invoke(setting.Value) ?? false)
        select setting.Path;

    private static Func<JsonElement, bool>? RuleOf(string path) =>
        Rules.GetValueOrDefault(path) ?? Rules.GetValueOrDefault($"{path[..path.LastIndexOf('/')]}/*");

    private static IEnumerable<(string Path, JsonElement Value)> SettingsIn(JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject().SelectMany(member => SettingsIn(member.Value, $"{path}/{member.Name}"))
            : [(path, json)];

    private static Func<JsonElement, bool> OneOf(params string[] values) =>
        json => json.ValueKind == JsonValueKind.String && values.Contains(json.GetString());

    private static Func<JsonElement, bool> Matches(string pattern) =>
        json => json.ValueKind == JsonValueKind.String && Regex.IsMatch(json.GetString()!, pattern);

    private static Func<JsonElement, bool> IsWithin(int least, int most) =>
        json =>
            json.ValueKind == JsonValueKind.Number
            && json.TryGetInt32(out var number)
            && number >= least
            && number <= most;

    private static bool IsSwitch(JsonElement json) => json.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool IsTime(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && Time().IsMatch(json.GetString()!);

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$")]
    private static partial Regex Time();
}
