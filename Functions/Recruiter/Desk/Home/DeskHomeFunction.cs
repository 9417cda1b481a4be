using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>The desk's home: the visitor's procedures, and what is asked of them. The filter is in the address.</summary>
public sealed class DeskHomeFunction(DeskGate gate, DeskHomeReader reader, Pages pages)
{
    [Function(nameof(DeskHomeFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            async visitor =>
                await pages.PrivateAsync<DeskHomePage>(
                    await reader.ReadAsync(visitor, DeskFilter.Of(request.Query), cancellationToken)
                ),
            cancellationToken
        );
}
