using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Candidates.Checks;

/// <summary>Where human resources and the recruiter decide about a candidate's documents, by page or over the API.</summary>
public interface ICheckDesk
{
    /// <summary>Null when nothing is asked of the candidate, or when it was erased.</summary>
    Task<CheckCase?> FindAsync(ProcedureId procedure, CandidateId candidate, CancellationToken cancellationToken);

    /// <summary>
    /// Judges the act, and records it when it is right and was not done before. Whoever asks audits it and wakes the stage.
    /// </summary>
    Task<CheckAnswer> DecideAsync(CheckCase found, CheckAct act, CancellationToken cancellationToken);
}

/// <summary>What became of an act.</summary>
/// <param name="Faults">What is wrong with it; nothing was recorded when there are any.</param>
public sealed record CheckAnswer(IReadOnlyList<Fault> Faults)
{
    /// <summary>The word for the audit; null when nothing was recorded, be it because it was before.</summary>
    public string? Recorded { get; init; }

    /// <summary>There is nothing to decide any more: it was decided otherwise, or the stage is over.</summary>
    public bool IsTooLate { get; init; }
}
