using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.CandidatePage;

/// <summary>The desk's page of a candidate. GET shows; POST does something with them, in the visitor's name.</summary>
public sealed class DeskCandidateFunction(
    DeskGate gate,
    DeskCandidateReader reader,
    DeskCandidateActs acts,
    Pages pages
)
{
    /// <summary>Says in the address what was just done, so that reloading the page does not do it again.</summary>
    private const string DoneParameter = "done";

    [Function(nameof(DeskCandidateFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous,
            "get",
            "post",
            Route = "desk/procedures/{id}/candidates/{candidate}"
        )]
            HttpRequest request,
        string id,
        string candidate,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async (visitor, mine) =>
            {
                if (await reader.FindAsync(visitor, mine, candidate, cancellationToken) is not { } page)
                {
                    return await pages.PrivateAsync<NotYoursPage>(visitor, StatusCodes.Status404NotFound);
                }

                if (!HttpMethods.IsPost(request.Method))
                {
                    return await pages.PrivateAsync<DeskCandidatePage>(
                        page with
                        {
                            Done = request.Query[DoneParameter].FirstOrDefault(),
                        }
                    );
                }

                return await acts.ActAsync(page, request.Form, client, cancellationToken) is { } refused
                    ? await pages.PrivateAsync<DeskCandidatePage>(
                        page with
                        {
                            Posted = refused,
                        },
                        StatusCodes.Status422UnprocessableEntity
                    )
                    : new SeeOther($"{page.Address}?{DoneParameter}={request.Form["action"]}#stand");
            },
            cancellationToken
        );
}
