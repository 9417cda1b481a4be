using System.Text.Json.Nodes;
using Recruitment.Applicants.OwnPage.OwnData;

namespace Recruitment.Tests.Applicants;

public sealed class MentionsTests
{
    private static readonly Mentions OfAnna = new("anna", new HashSet<string> { "bram", "carla" });

    [Theory]
    [InlineData(
        """{"voter":"m1","candidates":[{"candidate":"anna","scores":{"a":4},"reason":"Goed"},{"candidate":"bram","reason":"Ook"}]}""",
        """[{"candidate":"anna","scores":{"a":4},"reason":"Goed"}]"""
    )]
    [InlineData("""{"order":["bram","anna","carla"],"reason":"Unaniem"}""", """[{"order":"2/3"}]""")]
    [InlineData("""{"scores":{"anna":{"a":1},"bram":{"a":2}}}""", """[{"scores":{"a":1}}]""")]
    [InlineData("""{"totals":{"anna":7,"bram":8}}""", """[{"totals":7}]""")]
    [InlineData(
        """{"id":"anna","instead":"bram","next":[{"candidate":"bram","x":1},{"x":2}],"bram":3}""",
        """[{"id":"anna","next":[{"x":2}]}]"""
    )]
    [InlineData("""{"candidates":[{"candidate":"bram","reason":"Ook"}],"order":["bram"]}""", "[]")]
    [InlineData("""["anna","bram"]""", """[{"":"1/2"}]""")]
    public void What_is_about_somebody_is_found_without_what_is_about_others(string record, string about)
    {
        var found = OfAnna.In(JsonNode.Parse(record)!);
        Assert.Equal(about, new JsonArray([.. found]).ToJsonString());
    }
}
