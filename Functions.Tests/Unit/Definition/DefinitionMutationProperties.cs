using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Recruitment.Definition.Reading;

namespace Recruitment.Tests.Definition;

/// <summary>Whatever is done to the template's JSON, the answer is a definition or faults that point into the request.</summary>
public sealed class DefinitionMutationProperties
{
    [Fact]
    public void A_mutated_template_is_read_or_refused_but_never_breaks()
    {
        var mutations = Gen.Zip(Gen.Choose(0, int.MaxValue - 1), Gen.Elements(JsonMutation.Values))
            .ListOf()
            .Where(list => list.Count is > 0 and < 8)
            .ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(mutations, list => Holds(list)));
    }

    [Fact]
    public void Cut_off_text_is_refused_where_it_ends()
    {
        var whole = $$"""{"definition":{{StartRequests.Definition().ToJsonString()}}}""";
        for (var length = 0; length < whole.Length; length += 37)
        {
            var faults = StartRequests.Read(whole[..length]).Faults;
            Assert.Equal("InvalidJson", Assert.Single(faults).Key);
        }
    }

    private static bool Holds(IEnumerable<(int Place, string Value)> mutations)
    {
        var text = $$"""{"definition":{{StartRequests.Definition().ToJsonString()}}}""";
        foreach (var (place, value) in mutations)
        {
            text = JsonMutation.Mutate(text, place, value);
        }

        var read = StartRequests.Read(text);
        return (read.Definition is null) == (read.Faults.Count > 0)
            && read.Faults.All(fault => fault.Pointer is "" || fault.Pointer[0] == '/')
            && read.Faults.All(fault => FaultTexts.Of(fault).Length > 0);
    }
}
