using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Complaints;

/// <summary>The records of complaints.</summary>
public sealed class ComplaintRecords(RecordStore records)
{
    private const string Folder = "complaints/";

    /// <summary>Null when unknown or erased.</summary>
    public Task<Complaint?> FindAsync(ComplaintCall call, CancellationToken cancellationToken) =>
        records.FindAsync<Complaint>(PathOf(call), cancellationToken);

    /// <summary>False, and nothing written, when the complaint is there already.</summary>
    public Task<bool> TryAddAsync(ComplaintCall call, Complaint complaint, CancellationToken cancellationToken) =>
        records.TryAddAsync(PathOf(call), complaint, cancellationToken);

    /// <summary>Records the answer, unless there was one; gives the complaint as it is then.</summary>
    public Task<Complaint> AnswerAsync(
        ComplaintCall call,
        string answer,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        records.ChangeAsync<Complaint>(
            PathOf(call),
            found =>
                found switch
                {
                    null => throw new RecordMissingException(PathOf(call)),
                    { IsOpen: true } => found with { Answer = answer, AnsweredAt = now },
                    _ => found,
                },
            cancellationToken
        );

    /// <summary>The complaints of a procedure's candidates, in order of receipt.</summary>
    public Task<IReadOnlyList<Complaint>> ListAsync(ProcedureId procedure, CancellationToken cancellationToken) =>
        ListAsync(procedure, RecordPaths.Candidates(procedure), cancellationToken);

    /// <summary>The complaints of one candidate, in order of receipt.</summary>
    public Task<IReadOnlyList<Complaint>> ListAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) => ListAsync(procedure, RecordPaths.CandidateFolder(procedure, candidate), cancellationToken);

    /// <summary>
    /// By when a complaint is to be answered: in the month of the recruitment code, and before the candidate's data are
    /// erased with the complaint in them.
    /// </summary>
    /// <param name="consentsToKeeping">The candidate asked for data to be kept for a year.</param>
    public DateTimeOffset DueOf(
        Complaint complaint,
        bool consentsToKeeping,
        Procedure procedure,
        ProcedureDefinition definition
    )
    {
        var months = (definition.Clocks ?? ClockSettings.Default).ComplaintMonths;
        var due = DutchTime.EndOfDay(DutchTime.DayOf(complaint.ReceivedAt).AddMonths(months));
        if (procedure.EndedAt is not { } ended)
        {
            return due;
        }

        var erased = consentsToKeeping ? procedure.KeptFor.WithConsent(ended) : procedure.KeptFor.WithoutConsent(ended);
        return erased < due ? erased : due;
    }

    /// <summary>From one listing; only complaints too long for it are read.</summary>
    private async Task<IReadOnlyList<Complaint>> ListAsync(
        ProcedureId procedure,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        var complaints = new List<Complaint>();
        var listed = records.SummariesBelowAsync<Complaint, Complaint>(
            prefix,
            path => path.Contains($"/{Folder}", StringComparison.Ordinal),
            cancellationToken
        );
        await foreach (var complaint in listed)
        {
            var whole = complaint.IsCut
                ? await FindAsync(new ComplaintCall(procedure, complaint.Candidate, complaint.Id), cancellationToken)
                : complaint;
            if (whole is not null)
            {
                complaints.Add(whole);
            }
        }

        return [.. complaints.OrderBy(complaint => complaint.ReceivedAt)];
    }

    private static string PathOf(ComplaintCall call) =>
        $"{RecordPaths.CandidateFolder(call.Procedure, call.Candidate)}{Folder}{call.Complaint}.json";
}
