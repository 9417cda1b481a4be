using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Documents;

/// <summary>
/// A document in <c>docs/</c> that is made of the code. <c>scripts/documents</c> writes it; a test holds that what is
/// committed is what the code makes.
/// </summary>
internal static partial class CommittedDocument
{
    private const int LongestLine = 120;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string PathOf(string name) => Repository.PathOf("docs", name);

    public static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(PathOf(name)))!;

    public static void Hold(string name, JsonNode made)
    {
        var text = OnOneLine().Replace(made.ToJsonString(Readable), Flatten) + "\n";
        if (Environment.GetEnvironmentVariable("WRITE_DOCUMENTS") is not null)
        {
            File.WriteAllText(PathOf(name), text);
        }

        Assert.True(
            File.Exists(PathOf(name)) && File.ReadAllText(PathOf(name)) == text,
            $"docs/{name} is not what the code makes. Run scripts/documents to write it, and commit it."
        );
    }

    private static string Flatten(Match list)
    {
        var flat = Regex.Replace(list.Value, @"\s*\n\s*", " ").Replace("[ ", "[").Replace(" ]", "]");
        return flat.Length <= LongestLine ? flat : list.Value;
    }

    /// <summary>A list of texts and numbers, which reads best on one line.</summary>
    [GeneratedRegex("""\[\s+(("([^"\\]|\\.)*"|[\w.+-]+),?\s+)+\]""")]
    private static partial Regex OnOneLine();
}
