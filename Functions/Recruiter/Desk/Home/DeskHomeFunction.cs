using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>The desk's home: the visitor's procedures.</summary>
public sealed class DeskHomeFunction(DeskGate gate, DeskPeople people, Pages pages, TimeProvider clock)
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
                    new DeskHomeModel(
                        visitor,
                        await people.ProceduresAsync(visitor, cancellationToken),
                        clock.GetUtcNow()
                    )
                ),
            cancellationToken
        );
}
