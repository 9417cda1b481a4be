using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// <c>local.settings.json</c> as Functions tools read it: the members of <c>Values</c> are settings as if they came
/// from the environment, so the environment and the command line win over them.
/// </summary>
internal static class LocalSettings
{
    private const string FileName = "local.settings.json";

    /// <summary>Those of the first folder that has the file.</summary>
    /// <exception cref="InvalidDataException">The file is not JSON.</exception>
    public static IReadOnlyDictionary<string, string?> Read(params IEnumerable<string> folders)
    {
        var file = folders.Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists);
        return file is null ? new Dictionary<string, string?>() : ReadFile(file);
    }

    private static Dictionary<string, string?> ReadFile(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllText(file),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
            return document.RootElement.TryGetProperty("Values", out var values)
                ? values
                    .EnumerateObject()
                    .ToDictionary(
                        member => member.Name.Replace("__", ConfigurationPath.KeyDelimiter),
                        member => (string?)member.Value.ToString(),
                        StringComparer.OrdinalIgnoreCase
                    )
                : [];
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file} is not valid JSON: {fault.Message}", fault);
        }
    }
}
