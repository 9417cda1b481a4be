using Recruitment.Definition;

namespace Recruitment.Stages.Advice;

/// <summary>The advice stage of a definition; there is one at most.</summary>
internal static class AdviceStage
{
    public static AdvicePlan PlanOf(ProcedureDefinition definition) =>
        definition.Stages.First(stage => stage.Kind == StageKind.Advice).Advice ?? new AdvicePlan();
}
