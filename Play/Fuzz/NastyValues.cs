using System.Text.Json.Nodes;

namespace Recruitment.Play.Fuzz;

/// <summary>What nobody would type and somebody will send: by one random source, so that a seed makes the same again.</summary>
internal sealed class NastyValues(Random random)
{
    /// <summary>Stands in texts; whoever finds it unescaped in a page has found a hole.</summary>
    public const string Markup = "zq7<i title=\"x\">'&";

    /// <summary>Stands behind a line end; as a header of an answer it would be an injected one.</summary>
    public const string Header = "X-Injected";

    private static readonly string[] Texts =
    [
        "",
        " ",
        Markup,
        $"\"'><script>{Markup}</script>",
        $"javascript:{Markup}",
        $"x\r\n{Header}: 1",
        "\0",
        "a\0b",
        "\uFFFD\uFEFF\u200B\u00AD\u202E",
        "e\u0301\u0323",
        "👩‍👩‍👧‍👦",
        "../../../../etc/passwd",
        "..\\..\\windows",
        "%2e%2e%2f%00",
        "' OR 1=1 --",
        "{{7*7}}${7*7}<%= 7 %>",
        "null",
        "true",
        "[]",
        "{}",
        "-1",
        "0",
        "1e400",
        "99999999999999999999",
        "2147483648",
        "NaN",
        "31 februari",
        "2027-02-30",
        "0000-00-00",
        "9999-12-31",
        "9999-12-31T23:59:59.9999999+14:00",
        "0001-01-01T00:00:00-14:00",
        "+999999999 werkdagen",
        "z.s.m.",
        "jan@",
        "\"x\" <a@b>, \"y\"@example.org",
        "josé@exämple.org",
        "a@b\r\nBcc: c@example.org",
        "//elders.example/x",
        "https://elders.example/",
        "xn--",
        "nl",
        "en-x-!!",
    ];

    public int Below(int count) => random.Next(count);

    public bool Happens(int percent) => random.Next(100) < percent;

    public T Of<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];

    public byte[] Bytes(int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }

    public string Text() =>
        random.Next(20) switch
        {
            0 => new string('a', random.Next(100_000)),
            1 => string.Concat(Enumerable.Repeat("é€😀", random.Next(300))),
            2 => new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(1, 0xD7FF))]),
            3 => $"{Of(Texts)}{Of(Texts)}",
            _ => Of(Texts),
        };

    /// <summary>One character of a text is another, is gone, or is there twice.</summary>
    public string Mutated(string text)
    {
        if (text.Length == 0)
        {
            return Text();
        }

        var at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, $"{text[at]}"),
            2 => text[..at],
            _ => $"{text[..at]}{(char)random.Next(33, 127)}{text[(at + 1)..]}",
        };
    }

    public JsonNode? Json(IReadOnlyList<string> names, int depth = 3) =>
        random.Next(depth > 0 ? 9 : 6) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(2) == 0),
            2 => JsonValue.Create(random.Next(-2, 100)),
            3 => JsonValue.Create(random.NextInt64()),
            4 or 5 => JsonValue.Create(Text()),
            6 => new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => Json(names, depth - 1))]),
            _ => Object(names, depth - 1),
        };

    /// <summary>One value of a document is another; the document itself stays as it is.</summary>
    public JsonNode Mutated(JsonNode document, IReadOnlyList<string> names)
    {
        var copy = document.DeepClone();
        for (var node = copy; ; )
        {
            switch (node)
            {
                case JsonObject { Count: > 0 } members:
                    var name = Of(members.Select(member => member.Key).ToList());
                    if (members[name] is not (JsonObject or JsonArray) || Happens(25))
                    {
                        members[name] = Json(names, depth: 2);
                        return copy;
                    }

                    node = members[name]!;
                    break;
                case JsonArray { Count: > 0 } items:
                    var at = random.Next(items.Count);
                    if (items[at] is not (JsonObject or JsonArray) || Happens(25))
                    {
                        items[at] = Json(names, depth: 2);
                        return copy;
                    }

                    node = items[at]!;
                    break;
                default:
                    return copy;
            }
        }
    }

    private JsonObject Object(IReadOnlyList<string> names, int depth)
    {
        var members = new JsonObject();
        for (var i = random.Next(6); i > 0; i--)
        {
            members[Happens(90) ? Of(names) : Text()] = Json(names, depth);
        }

        return members;
    }
}
