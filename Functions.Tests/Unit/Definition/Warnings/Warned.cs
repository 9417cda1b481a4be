using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Warnings;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Definition.Warnings;

/// <summary>What is warned of in the definition that most tests use, with something changed.</summary>
internal static class Warned
{
    public static readonly DateOnly Today = new(2026, 12, 14);

    public static ProcedureDefinition Alkwin(
        Func<Vacancy, Vacancy>? vacancy = null,
        Func<People, People>? people = null,
        Func<Organisation, Organisation>? organisation = null,
        Func<StageDefinition, StageDefinition?>? stage = null
    )
    {
        var definition = Scene.Alkwin();
        return definition with
        {
            Vacancy = vacancy?.Invoke(definition.Vacancy) ?? definition.Vacancy,
            People = people?.Invoke(definition.People) ?? definition.People,
            Organisation = organisation?.Invoke(definition.Organisation) ?? definition.Organisation,
            Stages = stage is null ? definition.Stages : [.. definition.Stages.Select(stage).OfType<StageDefinition>()],
        };
    }

    /// <summary>The definition with one kind of stage changed; null takes it away.</summary>
    public static ProcedureDefinition Stage(StageKind kind, Func<StageDefinition, StageDefinition?> change) =>
        Alkwin(stage: stage => stage.Kind == kind ? change(stage) : stage);

    public static IReadOnlyList<Fault> In(ProcedureDefinition definition, DateOnly? today = null) =>
        DefinitionWarnings.Of(definition, TimelinePlan.Resolve(definition, today ?? Today), today ?? Today);

    /// <summary><c>/pointer Key</c></summary>
    public static IReadOnlyList<string> Told(ProcedureDefinition definition, DateOnly? today = null) =>
        [.. In(definition, today).Select(warning => $"{warning.Pointer} {warning.Key}")];
}
