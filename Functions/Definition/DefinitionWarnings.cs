using Recruitment.Definition.Reading;

namespace Recruitment.Definition;

/// <summary>
/// What the recruiter had better look at, though the procedure can start: told in the answer to the start, in the mail
/// that it started, and on the dashboard.
/// </summary>
public static class DefinitionWarnings
{
    /// <summary>Every warning, by JSON pointer into the definition.</summary>
    public static IReadOnlyList<Fault> Of(ProcedureDefinition definition)
    {
        var listed = definition.Stages.Count(stage => stage.Kind == StageKind.ProgrammePhase);
        return definition.Programme?.AnnouncedPhases is { } announced && announced != listed
            ? [new Fault("/programme/announcedPhases", "PhasesDiffer", announced, listed)]
            : [];
    }
}
