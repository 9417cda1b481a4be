using System.Text.Encodings.Web;
using System.Text.Json;

namespace Recruitment.Records;

/// <summary>Writes what a record says of itself so that it fits in the metadata of a blob, which travels in a header of HTTP.</summary>
internal static class RecordSummary
{
    private static readonly JsonSerializerOptions Ascii = new(RecordJson.Options)
    {
        Encoder = JavaScriptEncoder.Default,
    };

    /// <summary>Characters at most: a header of HTTP holds 8 KB, the names of the items included.</summary>
    private const int MaxCharacters = 7_500;

    public static bool FitsIn(object summary) => Write(summary).Length <= MaxCharacters;

    /// <summary>ASCII on one line. Runs of spaces, of which what signs a request makes one, are written as escapes.</summary>
    public static string Write(object summary) =>
        JsonSerializer
            .Serialize(summary, summary.GetType(), Ascii)
            .Replace("  ", @"\u0020\u0020", StringComparison.Ordinal);

    public static TSummary Read<TSummary>(string written)
        where TSummary : class =>
        JsonSerializer.Deserialize<TSummary>(written, Ascii)
        ?? throw new InvalidDataException("What a record says of itself is a JSON object.");
}
