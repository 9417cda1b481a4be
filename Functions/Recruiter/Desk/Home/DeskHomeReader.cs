using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>
/// Gathers what the home shows: one listing tells where every procedure stands, one which clocks run out, and a few say
/// more of each that somebody may have to do something for. No procedure, candidate or vote is read.
/// </summary>
public sealed class DeskHomeReader(DeskPeople people, DeskLive live, DueClocks clocks, TimeProvider clock)
{
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
        var rows = await Side.BySideAsync(
            mine,
            (standing, stop) => RowAsync(visitor, standing, due.GetValueOrDefault(standing.Id, []), now, stop),
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
        IReadOnlyList<DueClock> due,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var row = await live.ReadAsync(
            new DeskRow(standing, visitor.In(standing) ?? DeskRole.Office),
            now,
            cancellationToken
        );
        return row with { Needs = [.. Told(standing), .. row.Needs, .. due.Select(NeedOf)] };
    }

    private static IEnumerable<DeskNeed> Told(ProcedureStanding standing)
    {
        if (standing.HaltedAt is { } halted)
        {
            yield return new DeskNeed(DeskNeedKind.Halted, At: halted);
        }

        if (standing.HasFreePlace)
        {
            yield return new DeskNeed(DeskNeedKind.FreePlace);
        }

        if (standing is { IsUnderWay: true, State: ProcedureState.Suspended })
        {
            yield return new DeskNeed(DeskNeedKind.Suspended);
        }
    }

    private static DeskNeed NeedOf(DueClock due) =>
        new(due.Standing == ClockStanding.Broken ? DeskNeedKind.ClockBroken : DeskNeedKind.ClockNear)
        {
            Clock = due.Kind,
        };
}
