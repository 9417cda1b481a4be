using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// <c>local.settings.json</c> as Functions tools read it: the members of <c>Values</c> are settings as if they came
/// from the environment, so the environment and the command line win over them.
/// </summary>
internal static class LocalSettings
{
    private const string FileName = "local.settings.json";

    /// <exception cref="InvalidDataException">The file is not JSON.</exception>
    public static void AddTo(
        IConfigurationBuilder configuration,
        params IEnumerable<string> folders
    )
    {
        var file = folders
            .Select(folder => Path.Combine(folder, FileName))
            .FirstOrDefault(File.Exists);
        if (file is not null)
        {
            configuration.Add(new MemoryConfigurationSource { InitialData = Read(file) });
        }
    }

    private static Dictionary<string, string?> Read(string file)
    {
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
