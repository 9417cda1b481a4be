using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>What holds for every action: somebody of the organisation does it, and says why.</summary>
internal static class ActionRules
{
    /// <summary>Of a reason, and of whatever else is said in one's own words.</summary>
    public const int MaxCharacters = 2000;

    public static IEnumerable<Fault> Check(ActionRequest request, ProcedureDefinition definition) =>
        Check(request.By, request.Reason, definition);

    public static IEnumerable<Fault> Check(string by, string reason, ProcedureDefinition definition) =>
        [.. ActorRules.Check(definition.People, by), .. CheckText(reason, "/reason")];

    /// <summary>Something must be said, and not too much.</summary>
    public static IEnumerable<Fault> CheckText(string text, string pointer) =>
        string.IsNullOrWhiteSpace(text) ? [new Fault(pointer, "SayWhy")]
        : text.Length > MaxCharacters ? [new Fault(pointer, "SaidTooLong", MaxCharacters)]
        : [];
}
