using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates.Terms;

/// <summary>The records of the terms for single candidates.</summary>
public sealed class PersonalTermsRecords(RecordStore records)
{
    /// <summary>Null when nothing was fixed or agreed for the candidate, or when it is erased.</summary>
    public Task<PersonalTerms?> FindAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<PersonalTerms>(PathOf(procedure, candidate), cancellationToken);

    /// <summary>Writes the terms, or replaces those that are there by what is made of them.</summary>
    public Task<PersonalTerms> PutAsync(
        ProcedureId procedure,
        CandidateId candidate,
        Func<PersonalTerms?, PersonalTerms> make,
        CancellationToken cancellationToken = default
    ) => records.ChangeAsync(PathOf(procedure, candidate), make, cancellationToken);

    private static string PathOf(ProcedureId procedure, CandidateId candidate) =>
        $"{RecordPaths.CandidateFolder(procedure, candidate)}terms.json";
}
