using System.Text.Json.Nodes;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>The worker answered that it could not do what the host asked.</summary>
/// <param name="message">What it says of the exception; of one in an activity, a JSON object.</param>
internal sealed class FunctionFailedException(string message) : Exception(message)
{
    /// <param name="result">The result of what the worker was asked.</param>
    public static FunctionFailedException Of(JsonNode? result) =>
        new((string?)result?["exception"]?["message"] ?? $"{result}");
}
