using Recruitment.Definition.Reading;

namespace Recruitment.Definition;

/// <summary>What the recruiter had better look at, in a definition and in the plan that was made of it.</summary>
public static class ProcedureWarnings
{
    /// <returns>Sentences in Dutch.</returns>
    public static IReadOnlyList<string> Of(ProcedureDefinition definition, IReadOnlyList<StageDates> timeline) =>
        [
            .. DefinitionWarnings.Of(definition).Select(FaultTexts.InDutch),
            .. PlanWarnings.Of(definition, timeline).Select(warning => warning.ToString()),
        ];
}
