using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Recruitment.Definition.Reading;

namespace Recruitment.Tests.Definition;

/// <summary>Whatever is done to the template's JSON, the answer is a definition or faults that point into the request.</summary>
public sealed class DefinitionMutationProperties
{
    internal static readonly string[] Values =
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

    [Fact]
    public void A_mutated_template_is_read_or_refused_but_never_breaks()
    {
        var mutations = Gen.Zip(Gen.Choose(0, int.MaxValue - 1), Gen.Elements(Values))
            .ListOf()
            .Where(list => list.Count is > 0 and < 8)
            .ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(mutations, list => Holds(list)));
    }

    [Fact]
    public void Cut_off_text_is_refused_where_it_ends()
    {
        var whole = $$"""{"definition":{{DefinitionRulesTests.Definition().ToJsonString()}}}""";
        for (var length = 0; length < whole.Length; length += 37)
        {
            var faults = DefinitionRulesTests.Read(whole[..length]).Faults;
            Assert.Equal("InvalidJson", Assert.Single(faults).Key);
        }
    }

    private static bool Holds(IEnumerable<(int Place, string Value)> mutations)
    {
        var text = $$"""{"definition":{{DefinitionRulesTests.Definition().ToJsonString()}}}""";
        foreach (var (place, value) in mutations)
        {
            text = Mutate(text, place, value);
        }

        var read = DefinitionRulesTests.Read(text);
        return (read.Definition is null) == (read.Faults.Count > 0)
            && read.Faults.All(fault => fault.Pointer is "" || fault.Pointer[0] == '/')
            && read.Faults.All(fault => FaultTexts.Of(fault).Length > 0);
    }

    /// <summary>Puts a value in the place of one that starts behind a colon, a comma or a bracket; often that is no JSON any more.</summary>
    internal static string Mutate(string text, int place, string value)
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
