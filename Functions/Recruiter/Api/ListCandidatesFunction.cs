using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Profiles;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Lists the candidates of a procedure in order of receipt, a page at a time: <c>?limit=50&amp;after={id}</c>, of one
/// <c>status</c> (or <c>erased</c>), of one <c>track</c>. The answer's <c>next</c> is the address of the next page; it is
/// absent on the last. Who was erased is shown with nothing but that.
/// </summary>
public sealed class ListCandidatesFunction(
    ProcedureRecords procedures,
    CandidateList candidates,
    ProcedureAddresses addresses
)
{
    private const string Status = "status";
    private const string OfTrack = "track";

    private static readonly string[] Tracks = [.. Enum.GetNames<Track>().Select(name => name.ToLowerInvariant())];

    [Function(nameof(ListCandidatesFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures/{id}/candidates")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        if (
            !Identifier.IsValid(id)
            || await procedures.FindAsync(new ProcedureId(id), cancellationToken) is not { } procedure
        )
        {
            return Problem.UnknownProcedure(id);
        }

        var status = request.Query[Status].FirstOrDefault();
        if (status is not null && !CandidateList.Statuses.Contains(status))
        {
            return Unknown(Status, status, CandidateList.Statuses);
        }

        var track = request.Query[OfTrack].FirstOrDefault();
        if (track is not null && !Tracks.Contains(track))
        {
            return Unknown(OfTrack, track, Tracks);
        }

        var asked = PageRequest.Of(request);
        var all = await candidates.ReadAsync(procedure.Id, cancellationToken);
        var from = asked.After.Length == 0 ? 0 : 1 + all.ToList().FindIndex(one => one.Id.Value == asked.After);
        var rest = all.Skip(from)
            .Where(one => status is null || one.Status == status)
            .Where(one => track is null || track.Equals(one.Track?.ToString(), StringComparison.OrdinalIgnoreCase))
            .ToList();
        var page = rest.Take(asked.Limit).ToList();
        var next =
            rest.Count > page.Count
                ? asked.Next(addresses.Candidates(procedure.Id), page[^1].Id.Value, (Status, status), (OfTrack, track))
                : null;
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { candidates = page, next }, RecordJson.Options);
    }

    private static IResult Unknown(string name, string value, IEnumerable<string> known) =>
        Problem.Of("UnknownFilter", StatusCodes.Status400BadRequest, value, name, string.Join(", ", known));
}
