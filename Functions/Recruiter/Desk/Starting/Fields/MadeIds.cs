using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>
/// Gives items that need an id, such as a criterion, one that is made of their words. An id that is there stays, also
/// when the words change: scores and answers are kept by it.
/// </summary>
internal static class MadeIds
{
    private const int MostWords = 4;
    private const int Longest = 40;
    private const string Id = "id";

    /// <summary>What an item is called, the first that is filled in.</summary>
    private static readonly string[] Names = ["text", "name", "title", "body", "kind"];

    public static void Fill(JsonObject definition) => Fill(definition, typeof(ProcedureDefinition));

    private static void Fill(JsonNode? node, Type type)
    {
        var info = RecordJson.Options.GetTypeInfo(type);
        if (node is JsonArray list && info.ElementType is { } item)
        {
            if (FieldShapes.HasId(item))
            {
                FillItems(list, item);
            }

            foreach (var one in list)
            {
                Fill(one, item);
            }
        }
        else if (node is JsonObject record && info.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var member in FieldShapes.MembersOf(type))
            {
                Fill(record[member.Name], FieldShapes.TypeOf(member));
            }
        }
    }

    private static void FillItems(JsonArray list, Type type)
    {
        var taken = list.OfType<JsonObject>().Select(item => Text(item, Id)).OfType<string>().ToHashSet();
        foreach (var item in list.OfType<JsonObject>().Where(item => !item.ContainsKey(Id)))
        {
            if (Names.Select(name => Text(item, name)).FirstOrDefault(text => text is { Length: > 0 }) is { } text)
            {
                var made = Unique(Slug(type == typeof(StageDefinition) ? Decamelled(text) : text), taken);
                item.Insert(0, Id, JsonValue.Create(made));
                taken.Add(made);
            }
        }
    }

    private static string? Text(JsonObject item, string name) =>
        item[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The first words in lower-case letters, digits and hyphens.</summary>
    private static string Slug(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        var words = string.Concat(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords);
        var slug = string.Join('-', words);
        slug = slug.Length > Longest ? slug[..Longest].TrimEnd('-') : slug;
        return slug.Length == 0 ? "x" : slug;
    }

    /// <summary><c>term end</c> for <c>termEnd</c>.</summary>
    private static string Decamelled(string word) =>
        string.Concat(word.Select(c => char.IsAsciiLetterUpper(c) ? $" {c}" : $"{c}"));

    private static string Unique(string slug, HashSet<string> taken) =>
        Enumerable
            .Range(2, taken.Count + 1)
            .Select(number => $"{slug}-{number}")
            .Prepend(slug)
            .First(made => !taken.Contains(made));
}
