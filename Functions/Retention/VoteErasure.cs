using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>Takes what was said about candidates out of the votes of a procedure.</summary>
public sealed class VoteErasure(RecordStore records)
{
    /// <summary>
    /// Removes the passages about <paramref name="candidates"/>. The reason for a vote as a whole goes too, because
    /// it may name any of them. Running again finds nothing more.
    /// </summary>
    /// <returns>How many passages were removed.</returns>
    public async Task<int> ForgetAsync(
        ProcedureId procedure,
        IReadOnlySet<CandidateId> candidates,
        CancellationToken cancellationToken
    )
    {
        var forgotten = 0;
        var prefix = RecordPaths.Votes(procedure);
        await foreach (var path in records.PathsAsync(prefix, cancellationToken))
        {
            if (await records.FindAsync<Vote>(path, cancellationToken) is not { } before)
            {
                continue;
            }

            var mentions = before.Candidates.Count(c => candidates.Contains(c.Candidate));
            if (mentions == 0)
            {
                continue;
            }

            await records.ChangeAsync<Vote>(path, vote => Without(vote ?? before, candidates), cancellationToken);
            forgotten += mentions;
        }

        if (forgotten > 0)
        {
            await records.EraseAsync(RecordPaths.Conflicts(procedure), cancellationToken);
        }

        return forgotten;
    }

    private static Vote Without(Vote vote, IReadOnlySet<CandidateId> candidates) =>
        vote with
        {
            Reason = null,
            Candidates = [.. vote.Candidates.Where(c => !candidates.Contains(c.Candidate))],
        };
}
