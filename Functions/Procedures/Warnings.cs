using Recruitment.Procedures.Clocks;
using Recruitment.Procedures.Dashboard;
using Recruitment.Procedures.Definition;

namespace Recruitment.Procedures;

/// <summary>What the recruiter had better look at, in a definition and in the plan that was made of it.</summary>
public static class Warnings
{
    /// <returns>Sentences in Dutch.</returns>
    public static IReadOnlyList<string> Of(
        ProcedureDefinition definition,
        IReadOnlyList<StageDates> timeline
    ) =>
        [
            .. DefinitionWarnings.Of(definition).Select(DashboardTexts.Of),
            .. PlanWarnings.Of(definition, timeline).Select(warning => warning.ToString()),
        ];
}
