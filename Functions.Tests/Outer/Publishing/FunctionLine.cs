using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Recruitment.Embedded.Invocation;

namespace Recruitment.Tests.Publishing;

/// <summary>
/// A function's name, entry point and trigger in one line, so that what the two hosts know of a function can be compared:
/// the embedded one reads attributes, the official one the published <c>functions.metadata</c>.
/// </summary>
internal static class FunctionLine
{
    public static string Of(FunctionEntry function) =>
        Line(function.Name, function.Definition.EntryPoint, Describe(function.Trigger));

    public static string Of(JsonElement function)
    {
        var trigger = function
            .GetProperty("bindings")
            .EnumerateArray()
            .Single(binding => Text(binding, "type").EndsWith("Trigger", StringComparison.Ordinal));
        return Line(Text(function, "name"), Text(function, "entryPoint"), Describe(trigger));
    }

    private static string Describe(TriggerBindingAttribute trigger) =>
        trigger switch
        {
            HttpTriggerAttribute http =>
                $"httpTrigger {string.Join(',', http.Methods ?? [])} {http.Route} {http.AuthLevel}",
            BlobTriggerAttribute blob => $"blobTrigger {blob.BlobPath} {blob.Source} {blob.Connection}",
            TimerTriggerAttribute timer => $"timerTrigger {timer.Schedule}",
            OrchestrationTriggerAttribute => "orchestrationTrigger",
            ActivityTriggerAttribute => "activityTrigger",
            _ => throw new NotSupportedException($"{trigger.GetType()} cannot be compared yet."),
        };

    private static string Describe(JsonElement trigger) =>
        Text(trigger, "type") switch
        {
            "httpTrigger" =>
                $"httpTrigger {string.Join(',', trigger.GetProperty("methods").EnumerateArray())} {Text(trigger, "route")} {Text(trigger, "authLevel")}",
            "blobTrigger" =>
                $"blobTrigger {Text(trigger, "path")} {Text(trigger, "source")} {Text(trigger, "connection")}",
            "timerTrigger" => $"timerTrigger {Text(trigger, "schedule")}",
            var other => other,
        };

    private static string Line(string name, string entryPoint, string trigger) => $"{name} {entryPoint} {trigger}";

    private static string Text(JsonElement of, string member) =>
        of.TryGetProperty(member, out var value) ? value.ToString() : "";
}
