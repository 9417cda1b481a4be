using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>
/// What the recruiter had better look at, though the procedure can start: told in the answer to the start, in the mail
/// that it started, and on the dashboard. docs/api.md lists them all.
/// </summary>
public static class DefinitionWarnings
{
    /// <summary>Every warning, by JSON pointer into the definition.</summary>
    /// <param name="timeline">The dates of every stage, in order: as planned, or as they became.</param>
    /// <param name="writtenOn">The day on which the procedure was started, Europe/Amsterdam.</param>
    public static IReadOnlyList<Fault> Of(
        ProcedureDefinition definition,
        IReadOnlyList<StageDates> timeline,
        DateOnly writtenOn
    )
    {
        var plan = new DatedDefinition(definition, timeline, writtenOn);
        return
        [
            .. Phases(definition),
            .. DateWarnings.Of(plan),
            .. StartWarnings.Of(plan),
            .. ClockWarnings.Of(plan),
            .. PriorityWarnings.Of(plan),
            .. HandoverWarnings.Of(plan),
            .. ScreeningWarnings.Of(definition),
            .. PublicationWarnings.Of(definition),
            .. RoleWarnings.Of(definition.Vacancy),
            .. TermsWarnings.Of(definition),
            .. PeopleWarnings.Of(definition),
            .. EqualTreatmentWarnings.Of(definition),
        ];
    }

    /// <summary>The same as sentences, in the reader's language.</summary>
    public static IReadOnlyList<string> Sentences(
        ProcedureDefinition definition,
        IReadOnlyList<StageDates> timeline,
        DateOnly writtenOn
    ) => [.. Of(definition, timeline, writtenOn).Select(FaultTexts.Of)];

    private static IEnumerable<Fault> Phases(ProcedureDefinition definition)
    {
        var listed = definition.Stages.Count(stage => stage.Kind == StageKind.ProgrammePhase);
        return definition.Programme?.AnnouncedPhases is { } announced && announced != listed
            ? [new Fault("/programme/announcedPhases", "PhasesDiffer", announced, listed)]
            : [];
    }
}
