namespace Recruitment.Tests.Definition;

/// <summary>What can be done to the text of a document.</summary>
internal static class JsonMutation
{
    public static readonly string[] Values =
    [
        "null",
        "true",
        "-1",
        "0",
        "1e999",
        "99999999999999999999",
        "0.1",
        "\"\"",
        "\"z.s.m.\"",
        "\"+1000 werkdagen\"",
        "\"29 februari\"",
        "\"2099-12-31\"",
        "\"24:00\"",
        "\"9:00\"",
        "\"09:30:15.5\"",
        "\"\\ud83d\"",
        "\"\\u0000\"",
        "[]",
        "[null]",
        "[[{}]]",
        "{}",
        "{\"id\":{}}",
    ];

    /// <summary>Puts a value in the place of one that starts behind a colon, a comma or a bracket; often that is no JSON any more.</summary>
    public static string Mutate(string text, int place, string value)
    {
        var starts = Enumerable
            .Range(1, text.Length - 1)
            .Where(i => text[i - 1] is ':' or '[' && text[i] is not ' ')
            .ToList();
        if (starts.Count == 0)
        {
            return text;
        }

        var start = starts[place % starts.Count];
        return text[..start] + value + text[EndOf(text, start)..];
    }

    private static int EndOf(string text, int start)
    {
        var depth = 0;
        var isText = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '"' && text[i - 1] != '\\')
            {
                isText = !isText;
            }
            else if (!isText && text[i] is '{' or '[')
            {
                depth++;
            }
            else if (!isText && text[i] is '}' or ']')
            {
                if (depth-- == 0)
                {
                    return i;
                }
            }
            else if (!isText && text[i] == ',' && depth == 0)
            {
                return i;
            }
        }

        return text.Length;
    }
}
