using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>
/// The link of the sign-in mail. GET shows a button and changes nothing, because mail scanners open links; POST signs in,
/// once.
/// </summary>
public sealed class EnterDeskFunction(
    DeskSettings settings,
    SignInRecords asked,
    DeskSessions sessions,
    DeskPeople people,
    DeskForms forms,
    Pages pages
)
{
    [Function(nameof(EnterDeskFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "desk/in/{token}")]
            HttpRequest request,
        string token,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        if (settings.IsEntra || await asked.OpenAsync(token, cancellationToken) is not { } found)
        {
            return await ShowAsync(new EnterModel(EnterState.Unknown), StatusCodes.Status404NotFound);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return asked.IsOpen(found)
                ? await ShowAsync(new EnterModel(EnterState.Open, found.Address), StatusCodes.Status200OK)
                : await ClosedAsync(found);
        }

        if (forms.IsFromElsewhere(request))
        {
            return await ShowAsync(new EnterModel(EnterState.Open, found.Address), StatusCodes.Status403Forbidden);
        }

        if (!await asked.UseAsync(found, cancellationToken))
        {
            return await ClosedAsync(await asked.FindAsync(found.Id, cancellationToken) ?? found);
        }

        if (!await people.IsKnownAsync(found.Address, cancellationToken))
        {
            return await ShowAsync(new EnterModel(EnterState.Unknown), StatusCodes.Status404NotFound);
        }

        await sessions.StartAsync(found.Address, request.HttpContext.Response, cancellationToken);
        return new SeeOther(DeskAddresses.Next(found.Next));
    }

    private Task<IResult> ClosedAsync(SignInRequest found) =>
        ShowAsync(
            new EnterModel(found.UsedAt is null ? EnterState.Expired : EnterState.Used),
            StatusCodes.Status410Gone
        );

    private Task<IResult> ShowAsync(EnterModel model, int status) => pages.PrivateAsync<EnterDeskPage>(model, status);
}

/// <summary>What is behind a link to sign in.</summary>
/// <param name="Address">Whose it is, while it is open.</param>
public sealed record EnterModel(EnterState State, string Address = "");

/// <summary>Where a link to sign in stands.</summary>
public enum EnterState
{
    Open,
    Used,
    Expired,
    Unknown,
}
