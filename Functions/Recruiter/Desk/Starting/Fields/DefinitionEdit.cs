using System.Globalization;
using System.Text.Json.Nodes;
using Recruitment.Definition;
using Recruitment.Definition.Reading;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>
/// Changes a definition by what was posted. A field that says what it said when it was shown changes nothing, so that
/// what no field can show, or shows in another way than it was written, stays as it is.
/// </summary>
internal static class DefinitionEdit
{
    /// <summary>Fills in what is filled in differently.</summary>
    /// <param name="posted">By the id of a field, its last value; absent: the field was not on the page.</param>
    /// <param name="prunes">
    /// Leaves out items in which nothing is filled in. Not while the page is still open: its fields count the items.
    /// </param>
    public static void Fill(JsonObject definition, DraftFormPart part, Func<string, string?> posted, bool prunes = true)
    {
        foreach (var field in part.All.OfType<FormField>())
        {
            if (
                posted(field.Id) is { } value
                && FieldValues.Clean(value) is var typed
                && typed != FieldValues.Clean(field.Value)
            )
            {
                Set(definition, Members(field.Pointer), FieldValues.Read(field, typed));
            }
        }

        foreach (var list in prunes ? part.All.OfType<FormList>() : [])
        {
            Prune(definition, list);
        }
    }

    /// <summary>Adds an item to a list, to be filled in; a stage where its kind usually is.</summary>
    public static void Add(JsonObject definition, FormList list, string? kind)
    {
        var path = Members(list.Pointer);
        if (Find(definition, path) is not JsonArray items)
        {
            items = [];
            Set(definition, path, items);
        }

        if (list.Kinds.Count == 0)
        {
            items.Add(new JsonObject());
        }
        else if (list.Kinds.Any(one => one.Value == kind))
        {
            var stage = new JsonObject { ["kind"] = kind };
            items.Insert(items.Count(item => Order(item) <= Order(stage)), stage);
        }
    }

    /// <summary>Takes an item out of its list; nothing when there is no such item.</summary>
    public static void Remove(JsonObject definition, string pointer)
    {
        var path = Members(pointer);
        if (path is [.. var list, var last] && Find(definition, list) is JsonArray items)
        {
            if (IndexOf(last) is { } index && index < items.Count)
            {
                items.RemoveAt(index);
            }
        }
    }

    /// <summary>The members that a pointer goes through. Names of members have nothing in them that pointers escape.</summary>
    private static string[] Members(string pointer) => pointer.Split('/')[1..];

    private static JsonNode? Find(JsonNode? node, IEnumerable<string> path) =>
        path.Aggregate(node, (at, name) => at is null ? null : Child(at, name));

    private static JsonNode? Child(JsonNode node, string name) =>
        node switch
        {
            JsonObject record => record[name],
            JsonArray list when IndexOf(name) is { } index && index < list.Count => list[index],
            _ => null,
        };

    /// <summary>Says it, or nothing any more; records on the way are made, and left out once nothing is in them.</summary>
    private static void Set(JsonObject definition, string[] path, JsonNode? value)
    {
        JsonNode? at = definition;
        foreach (var name in path[..^1])
        {
            if (at is JsonObject record && record[name] is null && value is not null)
            {
                record[name] = new JsonObject();
            }

            at = at is null ? null : Child(at, name);
        }

        if (at is not JsonObject owner)
        {
            return;
        }

        if (value is not null)
        {
            owner[path[^1]] = value;
            return;
        }

        owner.Remove(path[^1]);
        if (owner.Count == 0 && path.Length > 2 && Find(definition, path[..^2]) is JsonObject above)
        {
            above.Remove(path[^2]);
        }
    }

    /// <summary>Items in which nothing is filled in are not meant to be there.</summary>
    private static void Prune(JsonObject definition, FormList list)
    {
        if (Find(definition, Members(list.Pointer)) is JsonArray items)
        {
            items.RemoveAll(item => item is JsonObject { Count: 0 });
        }
    }

    private static int Order(JsonNode? stage) =>
        stage is JsonObject given && StageFields.KindOf(given) is { } kind ? (int)kind : -1;

    private static int? IndexOf(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
