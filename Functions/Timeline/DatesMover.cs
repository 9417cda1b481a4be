using System.Globalization;
using Microsoft.DurableTask.Client;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Warnings;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline;

/// <summary>
/// Moves the dates of a stage. Of a running stage the wait that is under way closes on the new day; a stage to come
/// is planned anew. Any day will do, also one on which nobody works: the recruiter chose it, and reads a remark.
/// </summary>
public sealed class DatesMover(
    RecordStore records,
    ProcedureRecords procedures,
    ProcedureControl control,
    TimeProvider clock
)
{
    /// <summary>Years ahead at most: further is a mistake.</summary>
    private const int MaxYears = 2;

    /// <summary>The faults, by JSON pointer into the move; nothing is moved when there are any.</summary>
    /// <param name="by">Who moves them, as the procedure knows them.</param>
    public async Task<IReadOnlyList<Fault>> MoveAsync(
        Procedure procedure,
        DatesMove move,
        PersonId by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var today = DutchTime.DayOf(clock.GetUtcNow());
        var faults = Check(procedure, move, today).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var dates = procedure.Timeline.First(d => d.StageId == move.Stage);
        if (dates is { StartedAt: not null, Wait: { } wait } && move.Deadline is { } day)
        {
            await records.ChangeAsync<MovedDates>(
                RecordPaths.MovedDates(procedure.Id, move.Stage),
                moved => (moved ?? new MovedDates()).With(wait, day),
                cancellationToken
            );
        }

        await procedures.ChangeAsync(
            procedure.Id,
            p => p.WithDates(move.Stage, d => Moved(d, move)),
            cancellationToken
        );
        await control.DatesMovedAsync(procedure.Id, move.Stage, by, client, cancellationToken);
        return [];
    }

    /// <summary>What the recruiter had better look at in a move that was made, by JSON pointer into it.</summary>
    public async Task<IReadOnlyList<Fault>> RemarksAsync(
        ProcedureId procedure,
        DatesMove move,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == move.Stage);
        (string Member, DateOnly? Day)[] moved =
        [
            ("/starts", move.Starts),
            ("/deadline", move.Deadline),
            ("/interviewDay", move.InterviewDay),
        ];
        return
        [
            .. from date in moved
            let remark = date.Day is { } day
                ? DateWarnings.DayOff(
                    date.Member,
                    StageTitles.Of(stage, definition.Organisation.Language),
                    day,
                    definition.Organisation.Calendar
                )
                : null
            where remark is not null
            select remark,
        ];
    }

    private static StageDates Moved(StageDates dates, DatesMove move)
    {
        if (move.InterviewDay is { } interviews)
        {
            dates = dates with { InterviewDay = Chosen(interviews) };
        }

        if (dates.StartedAt is not null)
        {
            return move.Deadline is { } closes ? dates with { ClosesAt = DutchTime.EndOfDay(closes) } : dates;
        }

        return dates with
        {
            Starts = move.Starts is { } start ? Chosen(start) : dates.Starts,
            StartsWhenReady = move.Starts is null && dates.StartsWhenReady,
            Deadline = move.Deadline is { } end ? Chosen(end) : dates.Deadline,
        };
    }

    private static ResolvedDate Chosen(DateOnly day)
    {
        var written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ResolvedDate(written, day, $"day|{written}");
    }

    private static IEnumerable<Fault> Check(Procedure procedure, DatesMove move, DateOnly today)
    {
        if (procedure.Timeline.FirstOrDefault(d => d.StageId == move.Stage) is not { } dates)
        {
            var stages = string.Join(", ", procedure.Timeline.Select(d => d.StageId));
            return [new Fault("/stage", "UnknownStage", stages)];
        }

        if (dates.EndedAt is not null)
        {
            return [new Fault("/stage", "StageEnded")];
        }

        if (dates.ClosesByLaw)
        {
            return [new Fault("/deadline", "ClosesByLaw")];
        }

        if (move is { Deadline: null, Starts: null, InterviewDay: null })
        {
            return [new Fault("", "NothingToMove")];
        }

        var hasStarted = dates.StartedAt is not null;
        var earliest = hasStarted ? today : Later(move.Starts ?? dates.Starts?.Date, today);
        return
        [
            .. hasStarted && move.Starts is not null
                ? [new Fault("/starts", "AlreadyStarted")]
                : Within(move.Starts, today, today, "/starts"),
            .. Interviews(dates, move.InterviewDay, today),
            .. move.Deadline is not null && hasStarted && (dates.ClosesAt is null || dates.Wait is null)
                ? [new Fault("/deadline", "NoWait")]
                : Within(move.Deadline, earliest, today, "/deadline"),
        ];
    }

    /// <summary>Interviews that have begun are not moved: some may have been held.</summary>
    private static IEnumerable<Fault> Interviews(StageDates dates, DateOnly? day, DateOnly today)
    {
        if (day is null)
        {
            return [];
        }

        return dates.InterviewDay?.Date switch
        {
            null => [new Fault("/interviewDay", "NoInterviews")],
            var planned when dates.StartedAt is not null && planned <= today =>
            [
                new Fault("/interviewDay", "InterviewsBegun", planned),
            ],
            _ => Within(day, today.AddDays(1), today, "/interviewDay"),
        };
    }

    private static IEnumerable<Fault> Within(DateOnly? day, DateOnly earliest, DateOnly today, string pointer)
    {
        var latest = today.AddYears(MaxYears);
        return day < earliest || day > latest ? [new Fault(pointer, "DayOver", earliest, latest)] : [];
    }

    private static DateOnly Later(DateOnly? day, DateOnly today) => day is { } other && other > today ? other : today;
}
