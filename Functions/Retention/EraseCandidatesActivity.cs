using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>
/// Erases the next candidates whose time is over. Running twice is harmless: who was erased is not found again, and
/// whose erasure was interrupted is still found, because the application goes last. Whoever was appointed stays until
/// the stages after the appointment are over, and an HR system had time to take them over; whoever waited for the first
/// day of work in reserve, as long after their answer as others after the end of the procedure.
/// </summary>
public sealed class EraseCandidatesActivity(
    RecordStore records,
    ProcedureRecords procedures,
    FirstDays firstDays,
    CandidateErasure erasure,
    Receipts receipts,
    TimeProvider clock
)
{
    /// <summary>
    /// Candidates that one run erases: some seconds' work, well within the time that a function gets. Every run passes
    /// over the votes and over those who are kept, so that small batches would make many passes.
    /// </summary>
    public const int Batch = 500;

    [Function(nameof(EraseCandidatesActivity))]
    public async Task<ErasureProgress> RunAsync(
        [ActivityTrigger] EraseCandidatesInput input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var (batch, progress) = await NextAsync(input, cancellationToken);
        if (batch.Count == 0)
        {
            return progress;
        }

        var purged = 0;
        foreach (var candidate in batch)
        {
            purged += await client.PurgeAsync(input.Procedure, candidate, cancellationToken);
        }

        var counts = await erasure.EraseAsync(input.Procedure, batch, cancellationToken);
        await receipts.AddAsync(input.Procedure, input.Rule, counts with { Instances = purged }, cancellationToken);
        return progress;
    }

    /// <summary>The next candidates to erase, and how it stands once they are.</summary>
    private async Task<(IReadOnlySet<CandidateId> Batch, ErasureProgress Progress)> NextAsync(
        EraseCandidatesInput input,
        CancellationToken cancellationToken
    )
    {
        var procedure = await procedures.GetAsync(input.Procedure, cancellationToken);
        var batch = new HashSet<CandidateId>();
        var progress = procedure.HasGoneOn ? ErasureProgress.OthersLeft : ErasureProgress.NobodyLeft;
        var prefix = RecordPaths.Candidates(input.Procedure);
        await foreach (var path in records.PathsAsync(prefix, cancellationToken))
        {
            if (path.AsSpan(prefix.Length).Contains('/'))
            {
                continue;
            }

            // Who cannot be read any more was being erased when that was interrupted.
            var candidate = await records.FindAsync<Candidate>(path, cancellationToken);
            if (candidate is not null && await IsKeptAsync(candidate, input, procedure, cancellationToken))
            {
                progress = ErasureProgress.OthersLeft;
                continue;
            }

            if (batch.Count == Batch)
            {
                return (batch, ErasureProgress.More);
            }

            batch.Add(new CandidateId(Path.GetFileNameWithoutExtension(path)));
        }

        return (batch, progress);
    }

    private async Task<bool> IsKeptAsync(
        Candidate candidate,
        EraseCandidatesInput input,
        Procedure procedure,
        CancellationToken cancellationToken
    )
    {
        var isAppointed = candidate.Status == CandidateStatus.Appointed;
        if (
            (isAppointed && procedure.IsInAftercare)
            || (
                (procedure.AwaitsStartIn is not null || procedure.HasGoneOn)
                && (isAppointed || !candidate.Status.IsFinal)
            )
        )
        {
            return true;
        }

        if (input.Rule == ErasureRule.ConsentEnded || candidate.ConsentRetention)
        {
            return input.Rule == ErasureRule.WithoutConsent;
        }

        var until =
            !isAppointed ? PlanRetentionActivity.OwnEnd(candidate.AnsweredLaterAt, procedure)
            : input.HandsOver ? HrPeriod.End(await firstDays.OfAsync(procedure, candidate.Id, cancellationToken))
            : null;
        return clock.GetUtcNow() < until;
    }
}

/// <summary>Input of <see cref="EraseCandidatesActivity"/>.</summary>
/// <param name="Rule"><see cref="ErasureRule.WithoutConsent"/>: those without consent; else everybody who is left.</param>
public sealed record EraseCandidatesInput(ProcedureId Procedure, ErasureRule Rule)
{
    /// <summary>Whoever was appointed stays until an HR system had time to take them over. Before version 5 none did.</summary>
    public bool HandsOver { get; init; }
}

/// <summary>How far the erasure of candidates is.</summary>
public enum ErasureProgress
{
    /// <summary>There are more that this rule erases.</summary>
    More,

    /// <summary>None that this rule erases; others stay for now.</summary>
    OthersLeft,

    /// <summary>No candidate is left.</summary>
    NobodyLeft,
}
