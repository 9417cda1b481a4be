using Recruitment.Definition;

namespace Recruitment.Candidates.References;

/// <summary>What referees told about a candidate, with its source, as the candidate and the committee read it.</summary>
/// <param name="Questions">What every referee was asked.</param>
public sealed record ReferenceFindings(IReadOnlyList<string> Questions, ReferenceFile File)
{
    /// <summary>Null when the procedure asks for no references.</summary>
    /// <param name="file">Null when nothing is recorded.</param>
    public static ReferenceFindings? Of(ProcedureDefinition definition, Candidate candidate, ReferenceFile? file) =>
        definition.Stages.FirstOrDefault(s => s.References is not null)?.References is { } plan
            ? new(plan.Questions, file ?? new ReferenceFile { Candidate = candidate.Id })
            : null;
}
