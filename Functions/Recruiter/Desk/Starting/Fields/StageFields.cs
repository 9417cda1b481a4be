using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Definition;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>Which members of a stage the form shows: those that its kind uses, and what is given all the same.</summary>
internal static class StageFields
{
    private static readonly HashSet<string> Always = ["title", "starts"];

    private static readonly HashSet<string> Waiting = ["remindDaysBefore", "escalationDays", "whenSilent"];

    /// <summary>What few people change, and stands below the rest.</summary>
    public static bool IsFurther(string member) => Waiting.Contains(member) || member == "title";

    /// <param name="given">The stage as the definition has it.</param>
    public static bool IsShown(JsonPropertyInfo member, JsonObject given)
    {
        if (member.Name == "kind")
        {
            return KindOf(given) is null;
        }

        return given.ContainsKey(member.Name)
            || Always.Contains(member.Name)
            || (
                KindOf(given) is { } kind
                && (
                    (member.Name == "deadline" && kind.HasDeadline)
                    || (Waiting.Contains(member.Name) && kind is not (StageKind.Appointment or StageKind.Retention))
                    || StageMembers.IsOf(kind, member.Name)
                )
            );
    }

    /// <summary>Null: none, or a word that is no kind; it is asked for then.</summary>
    public static StageKind? KindOf(JsonObject stage) =>
        stage["kind"] is JsonValue value
        && value.TryGetValue<string>(out var word)
        && Enum.TryParse<StageKind>(word, ignoreCase: true, out var kind)
        && Enum.IsDefined(kind)
            ? kind
            : null;
}
