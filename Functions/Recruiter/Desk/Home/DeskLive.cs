using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>
/// Adds to a procedure what changes with every vote, mail and application: a handful of listings, however many of those
/// there are. Of a procedure that is long over nothing is looked up.
/// </summary>
public sealed class DeskLive(
    RecordStore records,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    BallotRecords ballots,
    ContactRecords contacts,
    ComplaintRecords complaints
)
{
    /// <summary>After it complaints are answered, and hardly anything else happens (<see cref="ComplaintRecords.DueOf"/>).</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(60);

    public async Task<DeskRow> ReadAsync(DeskRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var standing = row.Standing;
        if (row.IsOver && now - standing.EndedAt > Quiet)
        {
            return row;
        }

        var id = standing.Id;
        var counting = candidates.SummariesAsync(id, cancellationToken);
        var asking = standing.IsUnderWay
            ? ballots.OpenAsync(id, cancellationToken)
            : Task.FromResult<IReadOnlyList<OpenBallot>>([]);
        var missing = contacts.OpenAsync(id, cancellationToken);
        var complaining = complaints.ListAsync(id, cancellationToken);
        var refused = records
            .PathsAsync(CandidatePaths.RefusedUploads(id), cancellationToken)
            .CountAsync(cancellationToken);
        var applied = await counting;
        var open = await asking;
        return row with
        {
            Candidates = new CandidateNumbers(applied.Count, applied.Count(c => !c.Status.IsFinal)),
            Awaited = await NamesAsync(id, open, cancellationToken),
            Needs =
            [
                .. Some(
                    DeskNeedKind.Silent,
                    open.Where(ballot => ballot.IsOverdue(now)).Select(late => (DateTimeOffset?)late.Ballot.ClosesAt)
                ),
                .. Some(DeskNeedKind.Unreachable, (await missing).Select(contact => contact.OpenedAt)),
                .. Some(
                    DeskNeedKind.Complaint,
                    (await complaining).Where(c => c.IsOpen).Select(c => (DateTimeOffset?)c.ReceivedAt)
                ),
                .. await refused is > 0 and var uploads
                    ? new[] { new DeskNeed(DeskNeedKind.RefusedUpload, uploads) }
                    : [],
            ],
        };
    }

    private async Task<IReadOnlyList<string>> NamesAsync(
        ProcedureId id,
        IReadOnlyList<OpenBallot> open,
        CancellationToken cancellationToken
    )
    {
        if (
            open.SelectMany(ballot => ballot.Missing).Distinct().ToList() is not { Count: > 0 } missing
            || await procedures.FindDefinitionAsync(id, cancellationToken) is not { } definition
        )
        {
            return [];
        }

        return [.. missing.Select(voter => definition.People.Find(voter)?.Name).OfType<string>()];
    }

    private static IEnumerable<DeskNeed> Some(DeskNeedKind kind, IEnumerable<DateTimeOffset?> since)
    {
        var all = since.ToList();
        return all.Count == 0 ? [] : [new DeskNeed(kind, all.Count, all.Min())];
    }
}
