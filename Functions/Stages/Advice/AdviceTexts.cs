using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Stages.Advice;

/// <summary>The sentences of the advice stage.</summary>
internal static class AdviceTexts
{
    private const string Policy = "policy";

    public static Texts Resources { get; } = new(typeof(AdviceTexts));

    /// <summary>Which right the council has, on what ground, and until when when it was converted.</summary>
    public static string Right(ProcedureDefinition definition, CouncilRight right)
    {
        var plan = AdviceStage.PlanOf(definition);
        var ground = AdviceGround.Of(definition.Vacancy) ?? Policy;
        var sentence = Resources.With($"Right{right}", Body(definition), Resources[$"Ground-{ground}"]);
        return right == CouncilRight.Consent && plan.Until is { } until
            ? $"{sentence} {Resources.With("Converted", DutchTime.Date(until))}"
            : sentence;
    }

    /// <summary><c>MR</c> or <c>GMR</c>.</summary>
    public static string Body(ProcedureDefinition definition) =>
        Resources[$"Body{AdviceStage.PlanOf(definition).Body}"];
}
