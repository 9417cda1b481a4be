using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Procedures.Tasks;
using Recruitment.Recruiter.Desk.Tasks;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>
/// Gathers what the home shows: one listing tells where every procedure stands, one which clocks run out, and one what is to
/// be done; of each procedure that is not long over the candidates are listed, and for the names of who is to do something
/// its definition is read. However many candidates, votes and tasks there are, it asks the storage as often.
/// </summary>
public sealed class DeskHomeReader(
    DeskPeople people,
    DueClocks clocks,
    OpenTasks open,
    DeskTasks tasks,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    TimeProvider clock
)
{
    /// <summary>After it complaints are answered, and hardly anything else happens: candidates are not counted any more.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(60);

    public async Task<DeskHomeModel> ReadAsync(
        DeskVisitor visitor,
        DeskFilter filter,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var mine = await people.ProceduresAsync(visitor, cancellationToken);
        var due = await clocks
            .ListAsync(cancellationToken)
            .ToDictionaryAsync(one => one.Procedure, one => one.Due, cancellationToken: cancellationToken);
        var asked = (await open.ListAsync(cancellationToken).ToListAsync(cancellationToken)).ToLookup(list =>
            list.Procedure
        );
        var rows = await Side.BySideAsync(
            mine,
            async (standing, stop) =>
            {
                var lists = asked[standing.Id]
                    .Where(list => DeskTasks.Holds(list, standing.IsUnderWay, standing.Stage?.Id))
                    .ToList();
                var row = await RowAsync(visitor, standing, lists, now, stop);
                return row with { Needs = [.. Needs(row, due.GetValueOrDefault(standing.Id, []), now)] };
            },
            cancellationToken
        );
        return new DeskHomeModel(
            visitor,
            [
                .. rows.OrderBy(row => row.IsOver)
                    .ThenBy(row =>
                        row.IsOver ? DateTimeOffset.MaxValue : row.Standing.ClosesAt ?? DateTimeOffset.MaxValue
                    )
                    .ThenByDescending(row => row.Standing.EndedAt)
                    .ThenByDescending(row => row.Standing.CreatedAt),
            ],
            filter,
            now
        );
    }

    private async Task<DeskRow> RowAsync(
        DeskVisitor visitor,
        ProcedureStanding standing,
        IReadOnlyList<TaskList> lists,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var row = new DeskRow(standing, visitor.In(standing) ?? DeskRole.Office);
        var isQuiet = row.IsOver && now - standing.EndedAt > Quiet;
        if (isQuiet && lists.Count == 0)
        {
            return row;
        }

        var applied = await candidates.SummariesAsync(standing.Id, cancellationToken);
        var isAsked = lists.Count > 0 || applied.Any(candidate => candidate.AsksTimeSince is not null);
        var definition = isAsked ? await procedures.FindDefinitionAsync(standing.Id, cancellationToken) : null;
        var by = standing.SeatOf(visitor.Key) ?? People.RecruiterId;
        return row with
        {
            Candidates = isQuiet ? null : new CandidateNumbers(applied.Count, applied.Count(c => !c.Status.IsFinal)),
            Tasks = definition is null
                ? []
                : tasks.Of(lists, new TaskReader(standing.Id, row.Role, by), definition, applied, now),
        };
    }

    private static IEnumerable<DeskNeed> Needs(DeskRow row, IEnumerable<DueClock> due, DateTimeOffset now)
    {
        var standing = row.Standing;
        if (standing.HaltedAt is { } halted)
        {
            yield return new DeskNeed(DeskNeedKind.Halted, halted);
        }

        if (standing.HasFreePlace && row.Tasks.All(task => task.Kind != OpenTaskKind.FreePlace))
        {
            yield return new DeskNeed(DeskNeedKind.FreePlace);
        }

        if (standing is { IsUnderWay: true, State: ProcedureState.Suspended })
        {
            yield return new DeskNeed(DeskNeedKind.Suspended);
        }

        foreach (var task in row.Tasks.Where(task => task.IsNeed))
        {
            yield return new DeskNeed(KindOf(task)) { Task = task };
        }

        foreach (var one in due)
        {
            var kind = one.StandingAt(now) == ClockStanding.Broken ? DeskNeedKind.ClockBroken : DeskNeedKind.ClockNear;
            yield return new DeskNeed(kind) { Clock = one };
        }
    }

    private static DeskNeedKind KindOf(DeskTask task) =>
        task switch
        {
            { Kind: OpenTaskKind.Address } => DeskNeedKind.Unreachable,
            { Kind: OpenTaskKind.Complaint } => DeskNeedKind.Complaint,
            { Kind: OpenTaskKind.Upload } => DeskNeedKind.RefusedUpload,
            { IsMine: true } => DeskNeedKind.Yours,
            _ => DeskNeedKind.Silent,
        };
}
