using System.Text.Json.Nodes;

namespace Recruitment.Applicants.OwnPage.OwnData;

/// <summary>
/// What a record of several candidates says of one: the objects that hold the candidate's id, what is listed under it, and
/// the place in a list of ids. Of others there is nothing in it.
/// </summary>
/// <param name="id">The candidate's.</param>
/// <param name="others">Ids of the other candidates.</param>
internal sealed class Mentions(string id, IReadOnlySet<string> others)
{
    public IReadOnlyList<JsonNode> In(JsonNode record)
    {
        var found = new List<JsonNode>();
        Look(record, "", found);
        return found;
    }

    private void Look(JsonNode? node, string name, List<JsonNode> found)
    {
        switch (node)
        {
            case JsonObject one when IsAbout(one):
                found.Add(Own(one));
                break;
            case JsonObject one:
                foreach (var (member, value) in one)
                {
                    if (member == id)
                    {
                        found.Add(new JsonObject { [name] = Own(value) });
                    }
                    else if (!others.Contains(member))
                    {
                        Look(value, member, found);
                    }
                }

                break;
            case JsonArray several when several.ToList().FindIndex(Is) is >= 0 and var place:
                found.Add(new JsonObject { [name] = $"{place + 1}/{several.Count}" });
                break;
            case JsonArray several:
                foreach (var item in several)
                {
                    Look(item, name, found);
                }

                break;
        }
    }

    private bool IsAbout(JsonObject one) => one.Any(member => Is(member.Value));

    private bool Is(JsonNode? node) => TextOf(node) == id;

    /// <summary>A copy without what is of others.</summary>
    private JsonNode? Own(JsonNode? node) =>
        node is JsonObject one ? Own(one)
        : node is JsonArray all ? Own(all)
        : node?.DeepClone();

    private JsonObject Own(JsonObject one)
    {
        var own = new JsonObject();
        foreach (var (member, value) in one)
        {
            // An object within that is another candidate's is not this one's.
            if (!others.Contains(member) && !IsOfOther(value))
            {
                own[member] = Own(value);
            }
        }

        return own;
    }

    private JsonArray Own(JsonArray all) => [.. all.Where(item => !IsOfOther(item)).Select(Own)];

    private bool IsOfOther(JsonNode? node) =>
        TextOf(node) is { } text
            ? others.Contains(text)
            : node is JsonObject one
                && !IsAbout(one)
                && one.Any(member => TextOf(member.Value) is { } of && others.Contains(of));

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
