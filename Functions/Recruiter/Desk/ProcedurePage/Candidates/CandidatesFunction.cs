using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Recruiter.Desk.ProcedurePage.Rejecting;
using Recruitment.Recruiter.Desk.ProcedurePage.Writing;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Candidates;

/// <summary>Lists the candidates of a procedure, from what their records say of themselves: none of them is read.</summary>
public sealed class CandidatesFunction(DeskGate gate, CandidateRecords candidates, Pages pages)
{
    [Function(nameof(CandidatesFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/procedures/{id}/candidates")]
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
                var query = CandidateQuery.Of(request.Query);
                var found = query.Find(all);
                return await pages.PrivateAsync<CandidatesPage>(
                    new CandidatesModel(
                        place,
                        query,
                        all.Count,
                        found.Count,
                        ListPage<CandidateSummary>.Of(found, query.Page, CandidateQuery.Size)
                    )
                    {
                        Statuses = [.. all.Select(candidate => candidate.Status).Distinct().Order()],
                        Rejected = NumberIn(request.Query, RejectModel.RejectedName),
                        Written = NumberIn(request.Query, WritingModel.SentName),
                    }
                );
            },
            cancellationToken
        );

    private static int? NumberIn(IQueryCollection query, string name) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
