using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Dossier;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Candidates;

/// <summary>The candidates that a list shows, of all its pages, as a table for a spreadsheet.</summary>
public sealed class ExportCandidatesFunction(DeskGate gate, CandidateRecords candidates)
{
    [Function(nameof(ExportCandidatesFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/procedures/{id}/candidates.csv")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
            {
                var all = await candidates.SummariesAsync(place.Id, cancellationToken);
                var found = CandidateQuery.Of(request.Query).Find(all);
                request.HttpContext.Response.Headers.CacheControl = "no-store";
                return Results.File(
                    Table(found, place.IsProgramme).ToBytes(),
                    "text/csv; charset=utf-8",
                    $"candidates-{place.Id}.csv"
                );
            },
            cancellationToken
        );

    private static CsvTable Table(IReadOnlyList<CandidateSummary> candidates, bool isProgramme)
    {
        var table = new CsvTable("id", "team", "name", "email", "track", "received", "status", "since", "cv");
        foreach (var candidate in candidates)
        {
            table.Add(
                candidate.Id,
                candidate.Team,
                candidate.Name,
                candidate.Email,
                DashboardTexts.Of(candidate.Track),
                DutchTime.DayOf(candidate.ReceivedAt),
                DashboardTexts.Of(candidate.Status, isProgramme),
                candidate.StatusAt is { } at ? DutchTime.DayOf(at) : null,
                candidate.HasCv ? 1 : 0
            );
        }

        return table;
    }
}
