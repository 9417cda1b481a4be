using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>Signs out: here, or wherever the visitor is signed in. Repeating it does nothing.</summary>
public sealed class SignOutFunction(DeskSettings settings, DeskGate gate, DeskSessions sessions)
{
    [Function(nameof(SignOutFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/sign-out")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        gate.ReleaseAsync(
            request,
            async visitor =>
            {
                if (settings.IsEntra)
                {
                    return new SeeOther(EntraPrincipal.SignOut);
                }

                await (
                    request.Form["where"] == "everywhere"
                        ? sessions.EndAllAsync(visitor, request, cancellationToken)
                        : sessions.EndAsync(request, cancellationToken)
                );
                return new SeeOther(DeskAddresses.SignIn);
            },
            cancellationToken
        );
}
