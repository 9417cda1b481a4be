using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.Figures;

/// <summary>How the visitor's procedures went that ended in a period, which is in the address; the last year unless given.</summary>
public sealed class DeskFiguresFunction(
    DeskGate gate,
    DeskPeople people,
    CandidateRecords candidates,
    Pages pages,
    TimeProvider clock
)
{
    /// <summary>Earlier there was nothing to tell of.</summary>
    private const int FirstYear = 2000;

    [Function(nameof(DeskFiguresFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/figures")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            async visitor =>
            {
                var now = clock.GetUtcNow();
                var today = DutchTime.DayOf(now);
                var until = DayIn(request.Query[DeskFiguresModel.UntilName]) ?? today;
                var from = DayIn(request.Query[DeskFiguresModel.FromName]) ?? until.AddYears(-1).AddDays(1);
                var ended = (await people.ProceduresAsync(visitor, cancellationToken)).Where(standing =>
                    standing.FirstEndedAt is { } at && DutchTime.DayOf(at) >= from && DutchTime.DayOf(at) <= until
                );
                return await pages.PrivateAsync<DeskFiguresPage>(
                    new DeskFiguresModel(
                        visitor,
                        from,
                        until,
                        await Side.BySideAsync<Procedures.ProcedureStanding, EndedProcedure>(
                            [.. ended.OrderBy(standing => standing.FirstEndedAt)],
                            async (standing, stop) =>
                                new EndedProcedure(standing, await candidates.SummariesAsync(standing.Id, stop)),
                            cancellationToken
                        ),
                        now
                    )
                );
            },
            cancellationToken
        );

    private static DateOnly? DayIn(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year >= FirstYear
            ? day
            : null;
}
