using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>What is asked of people beside name and address: what their part in the procedure needs, or is given.</summary>
internal static class PersonFields
{
    private static readonly string[] Committees = ["People.committee"];

    private static readonly string[] Councils = ["People.council", "Vacancy.council"];

    /// <param name="group">The member that holds the people, such as <c>People.committee</c>; for another it is true.</param>
    public static bool IsShown(string group, JsonPropertyInfo member, JsonObject? given) =>
        given?.ContainsKey(member.Name) == true
        || !(group.StartsWith("People.", StringComparison.Ordinal) || Councils.Contains(group))
        || member.Name switch
        {
            "constituency" => Committees.Contains(group) || Councils.Contains(group),
            "chair" => Committees.Contains(group),
            "speaks" => Councils.Contains(group),
            _ => true,
        };
}
