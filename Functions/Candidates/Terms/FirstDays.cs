using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates.Terms;

/// <summary>When whoever was appointed starts to work.</summary>
public sealed class FirstDays(PersonalTermsRecords terms)
{
    /// <summary>The day that was agreed with this person, and without one the procedure's, Europe/Amsterdam; null while neither is known.</summary>
    public async Task<DateOnly?> OfAsync(
        Procedure procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) => (await terms.FindAsync(procedure.Id, candidate, cancellationToken))?.FirstDay ?? procedure.StartsOn?.Date;

    /// <summary>The last of the first days of these candidates; null when none is known.</summary>
    public async Task<DateOnly?> LastAsync(
        Procedure procedure,
        IEnumerable<CandidateId> candidates,
        CancellationToken cancellationToken
    )
    {
        DateOnly? last = null;
        foreach (var candidate in candidates)
        {
            var day = await OfAsync(procedure, candidate, cancellationToken);
            last = last > day ? last : day ?? last;
        }

        return last;
    }
}
