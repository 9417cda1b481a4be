using Recruitment.Audit;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>Moves candidates from one status to another; a final status never changes.</summary>
public sealed class StatusChanges(CandidateRecords candidates, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// Gives every candidate in the selection (or only <paramref name="only"/>) the status, and tells who has it
    /// from this step: also those who had it already because the same order ran before.
    /// </summary>
    public Task<IReadOnlyList<Candidate>> ApplyAsync(
        ProcedureId procedure,
        CandidateId? only,
        CandidateSelection select,
        CandidateStatus status,
        string step,
        CancellationToken cancellationToken
    ) => ApplyAsync(procedure, only, select, status, step, decidedBy: [], cancellationToken);

    /// <inheritdoc cref="ApplyAsync(ProcedureId, CandidateId?, CandidateSelection, CandidateStatus, string, CancellationToken)"/>
    /// <param name="decidedBy">Whose decision it is, for the audit.</param>
    public async Task<IReadOnlyList<Candidate>> ApplyAsync(
        ProcedureId procedure,
        CandidateId? only,
        CandidateSelection select,
        CandidateStatus status,
        string step,
        IReadOnlyList<PersonId> decidedBy,
        CancellationToken cancellationToken
    )
    {
        var changed = new List<Candidate>();
        foreach (var candidate in await FindAsync(procedure, only, cancellationToken))
        {
            if (
                Had(candidate, status, step)
                || await TryChangeAsync(candidate, select, status, step, decidedBy, cancellationToken)
            )
            {
                changed.Add(candidate);
            }
        }

        return changed;
    }

    private async Task<IReadOnlyList<Candidate>> FindAsync(
        ProcedureId procedure,
        CandidateId? only,
        CancellationToken cancellationToken
    )
    {
        if (only is not { } id)
        {
            return await candidates.ListAsync(procedure, cancellationToken);
        }

        return await candidates.FindAsync(procedure, id, cancellationToken) is { } found ? [found] : [];
    }

    private async Task<bool> TryChangeAsync(
        Candidate candidate,
        CandidateSelection select,
        CandidateStatus status,
        string step,
        IReadOnlyList<PersonId> decidedBy,
        CancellationToken cancellationToken
    )
    {
        if (!MayChange(candidate, select))
        {
            return false;
        }

        // The audit comes first: a crash in between repeats an entry rather than losing one.
        await audit.AppendAsync(
            candidate.Procedure,
            new AuditDeed($"Candidate{status}", step, candidate.Id.Value) { DecidedBy = decidedBy },
            cancellationToken
        );
        var now = clock.GetUtcNow();
        var after = await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c => MayChange(c, select) ? Changed(c, status, now, step) : c,
            cancellationToken
        );
        return Had(after, status, step);
    }

    private static Candidate Changed(Candidate candidate, CandidateStatus status, DateTimeOffset now, string step) =>
        status.IsFinal
            ? candidate.Finished(status, now, step, candidate.StatusReason)
            : candidate with
            {
                Status = status,
                StatusAt = now,
                StatusStep = step,
                StatusBy = null,
            };

    private static bool MayChange(Candidate candidate, CandidateSelection select) =>
        !candidate.Status.IsFinal && select.Includes(candidate);

    private static bool Had(Candidate candidate, CandidateStatus status, string step) =>
        candidate.Status == status && candidate.StatusStep == step;
}
