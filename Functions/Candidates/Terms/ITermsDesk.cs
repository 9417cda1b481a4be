using Recruitment.Records;

namespace Recruitment.Candidates.Terms;

/// <summary>Where the terms for a candidate are fixed, by whatever way: the stage that makes the offer knows when.</summary>
public interface ITermsDesk
{
    /// <summary>Null when the procedure or the candidate is unknown or erased.</summary>
    Task<TermsFile?> FindAsync(ProcedureId id, CandidateId candidateId, CancellationToken cancellationToken);

    /// <summary>
    /// Records another version; the file as it is then. When somebody was first, or the candidate agreed meanwhile, it is
    /// not recorded.
    /// </summary>
    /// <param name="draft">Without faults.</param>
    /// <param name="by">Who fixes them.</param>
    Task<TermsFile> FixAsync(TermsFile file, TermsDraft draft, PersonId by, CancellationToken cancellationToken);
}
