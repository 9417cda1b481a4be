using System.Text.Json;

namespace Recruitment.Embedded.Hosting;

/// <summary>What the embedded host takes from <c>host.json</c>.</summary>
/// <param name="RoutePrefix">What every HTTP function's route begins with; <c>api</c> unless the file says otherwise.</param>
internal sealed record HostJson(string RoutePrefix)
{
    /// <exception cref="InvalidDataException">The file is not JSON.</exception>
    public static HostJson Read(string folder)
    {
        var file = Path.Combine(folder, "host.json");
        if (!File.Exists(file))
        {
            return new HostJson("api");
        }

        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllText(file),
                new JsonDocumentOptions
                {
                    CommentHandling = JsonCommentHandling.Skip,
                    AllowTrailingCommas = true,
                }
            );
            return
                document.RootElement.TryGetProperty("extensions", out var extensions)
                && extensions.TryGetProperty("http", out var http)
                && http.TryGetProperty("routePrefix", out var prefix)
                ? new HostJson(prefix.GetString()!.Trim('/'))
                : new HostJson("api");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file} is not valid JSON: {fault.Message}", fault);
        }
    }
}
