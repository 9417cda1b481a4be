using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>The records of what the participation council says of candidates.</summary>
public sealed class CouncilAdvices(RecordStore records)
{
    /// <summary>Null when the council was not asked about the candidate, or when it is erased.</summary>
    public Task<CouncilAdvice?> FindAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<CouncilAdvice>(RecordPaths.CouncilAdvice(procedure, candidate), cancellationToken);

    /// <summary>Of each of <paramref name="candidates"/> about whom the council was asked.</summary>
    public async Task<IReadOnlyDictionary<CandidateId, CouncilAdvice>> OfAsync(
        ProcedureId procedure,
        IEnumerable<CandidateId> candidates,
        CancellationToken cancellationToken = default
    )
    {
        var advices = new Dictionary<CandidateId, CouncilAdvice>();
        foreach (var candidate in candidates)
        {
            if (await FindAsync(procedure, candidate, cancellationToken) is { } advice)
            {
                advices[candidate] = advice;
            }
        }

        return advices;
    }

    /// <summary>Writes the advice, or replaces the one that is there by what is made of it.</summary>
    public Task<CouncilAdvice> PutAsync(
        ProcedureId procedure,
        CandidateId candidate,
        Func<CouncilAdvice?, CouncilAdvice> make,
        CancellationToken cancellationToken = default
    ) => records.ChangeAsync(RecordPaths.CouncilAdvice(procedure, candidate), make, cancellationToken);
}
