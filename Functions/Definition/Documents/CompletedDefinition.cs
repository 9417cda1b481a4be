using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Documents;

/// <summary>A definition with what it refers to in it.</summary>
/// <param name="Faults">References to what is not registered.</param>
/// <param name="FilledIn">Pointers to what the recruiter did not write: a fault there is told where it was written.</param>
/// <param name="Warnings">What deserves a second look and stops nothing.</param>
internal sealed record CompletedDefinition(
    ProcedureDefinition Definition,
    IReadOnlyList<Fault> Faults,
    IReadOnlyList<string> FilledIn,
    IReadOnlyList<Fault> Warnings
);
