using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Files;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>
/// Where human resources and the recruiter decide about a candidate's documents, by page or over the API. It records;
/// whoever asks it audits and wakes the stage.
/// </summary>
public sealed class CheckDesk(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CheckRecords checks,
    FileStore files,
    TimeProvider clock
) : ICheckDesk
{
    public async Task<CheckCase?> FindAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) =>
        await checks.FindAsync(procedure, candidate, cancellationToken) is { } found
        && await candidates.FindAsync(procedure, candidate, cancellationToken) is { } about
        && await procedures.FindAsync(procedure, cancellationToken) is { } running
        && await procedures.FindDefinitionAsync(procedure, cancellationToken) is { } definition
            ? new CheckCase(running, definition, about, found)
            : null;

    public async Task<CheckAnswer> DecideAsync(CheckCase found, CheckAct act, CancellationToken cancellationToken)
    {
        if (CheckActRules.IsDone(found.Checks, act))
        {
            return new CheckAnswer([]);
        }

        if (!found.IsOpen)
        {
            return new CheckAnswer([]) { IsTooLate = true };
        }

        var now = clock.GetUtcNow();
        if (CheckActRules.Check(found, act, DutchTime.DayOf(now)) is { Count: > 0 } faults)
        {
            return new CheckAnswer(faults);
        }

        var isChanged = await ChangeAsync(found.Checks, before => Decided(before, act, now), cancellationToken);
        return new CheckAnswer([]) { Recorded = isChanged ? WordOf(act.Action) : null, IsTooLate = !isChanged };
    }

    /// <summary>The candidate hands in documents, whose files are kept already.</summary>
    public Task<bool> SubmitAsync(
        CandidateChecks before,
        IReadOnlyDictionary<string, CheckedDocument> documents,
        CancellationToken cancellationToken
    ) => ChangeAsync(before, found => CheckRules.Submit(found, documents), cancellationToken, documents.Values);

    /// <summary>Changes the record, and then deletes the files that it does not name (any more).</summary>
    private async Task<bool> ChangeAsync(
        CandidateChecks known,
        Func<CandidateChecks, CandidateChecks> change,
        CancellationToken cancellationToken,
        params IEnumerable<CheckedDocument> added
    )
    {
        var before = known;
        var after = await checks.ChangeAsync(
            known.Procedure,
            known.Candidate,
            found => change(before = found),
            cancellationToken
        );
        var sent = added.Select(document => document.BlobName).OfType<string>();
        foreach (var blob in before.Files.Concat(sent).Except(after.Files))
        {
            await files.DeleteAsync(blob, cancellationToken);
        }

        return !ReferenceEquals(before, after);
    }

    private static CandidateChecks Decided(CandidateChecks checks, CheckAct act, DateTimeOffset now)
    {
        var by = new PersonId(act.By);
        var (one, reason) = (act.Document ?? "", act.Reason?.Trim() ?? "");
        IReadOnlyList<string> chosen = act.Document is null ? [.. checks.Unseen] : [one];
        return act.Action switch
        {
            CheckAction.Confirm => CheckRules.See(checks, chosen, by, now),
            CheckAction.Return => CheckRules.Return(checks, chosen, reason),
            CheckAction.Paper => CheckRules.SeeOnPaper(checks, one, OnPaper(act, by, now), by, now),
            CheckAction.Waive => CheckRules.Waive(checks, one, new WaivedCheck(reason, by, now)),
            _ => CheckRules.Refuse(checks, reason, by, now),
        };
    }

    private static CheckedDocument OnPaper(CheckAct act, PersonId by, DateTimeOffset now)
    {
        var seen = act.SeenOn ?? DutchTime.DayOf(now);
        return new CheckedDocument
        {
            IssuedOn = act.IssuedOn,
            SubmittedAt = DutchTime.StartOfDay(act.SubmittedOn ?? seen),
            SeenAt = DutchTime.StartOfDay(seen),
            SeenBy = by,
            RecordedAt = now,
        };
    }

    private static string WordOf(CheckAction action) =>
        action switch
        {
            CheckAction.Confirm => "ChecksConfirmed",
            CheckAction.Return => "ChecksReturned",
            CheckAction.Paper => "CheckSeenOnPaper",
            CheckAction.Waive => "CheckWaived",
            _ => "ChecksRefused",
        };
}
