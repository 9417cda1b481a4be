using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>
/// Asks for the address of who wants to sign in. Whether anybody knows it is looked up afterwards, when the mail is
/// written: the answer says the same to all, after the same work.
/// </summary>
public sealed class SignInFunction(
    DeskSettings settings,
    DeskVisitors visitors,
    DeskForms forms,
    SignInRecords asked,
    SignInLimits limits,
    AddressKeys keys,
    Pages pages
)
{
    private const string SentParameter = "sent";

    [Function(nameof(SignInFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/sign-in")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        var next = DeskAddresses.Next(request.Query[DeskAddresses.NextParameter]);
        if (await visitors.FindAsync(request, cancellationToken) is not null)
        {
            return new SeeOther(next);
        }

        if (settings.IsEntra)
        {
            // Who is signed in already would come back here for ever.
            return EntraPrincipal.IsIn(request)
                ? await pages.PrivateAsync<NamelessPage>(EntraPrincipal.SignOut, StatusCodes.Status403Forbidden)
                : new SeeOther($"{EntraPrincipal.SignIn}?post_login_redirect_uri={Uri.EscapeDataString(next)}");
        }

        return HttpMethods.IsPost(request.Method)
            ? await AskAsync(request, next, client, cancellationToken)
            : await pages.PrivateAsync<SignInPage>(
                new SignInModel { Next = next, IsSent = request.Query.ContainsKey(SentParameter) }
            );
    }

    private async Task<IResult> AskAsync(
        HttpRequest request,
        string next,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var status = forms.IsFromElsewhere(request)
            ? StatusCodes.Status403Forbidden
            : await PostedForm.RefusalAsync(request, ILinkHandler.BytesOfText, cancellationToken);
        if (status is { } refused)
        {
            return await ShowAsync(new SignInModel { Next = next, Fault = SignInFault.Unreadable }, refused);
        }

        var address = request.Form["email"].ToString().Trim();
        var model = new SignInModel { Next = next, Address = address };
        if (!AddressRules.IsAddress(address))
        {
            return await ShowAsync(
                model with
                {
                    Fault = SignInFault.NoAddress,
                },
                StatusCodes.Status422UnprocessableEntity
            );
        }

        if (limits.Take(request, await keys.OfAsync(address, cancellationToken)) is { } wait)
        {
            request.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
            return await ShowAsync(model with { Fault = SignInFault.TooMany }, StatusCodes.Status429TooManyRequests);
        }

        var id = await asked.AskAsync(address, next, cancellationToken);
        await client.StartOnceAsync(
            nameof(SignInOrchestration),
            id,
            SignInOrchestration.InstanceOf(id),
            cancellationToken
        );
        return new SeeOther($"{DeskAddresses.SignIn}?{SentParameter}=1");
    }

    private Task<IResult> ShowAsync(SignInModel model, int status) => pages.PrivateAsync<SignInPage>(model, status);
}

/// <summary>What the sign-in page shows.</summary>
public sealed record SignInModel
{
    /// <summary>Where one goes afterwards: a path of the desk.</summary>
    public string Next { get; init; } = DeskAddresses.Home;

    /// <summary>As it was typed.</summary>
    public string Address { get; init; } = "";

    /// <summary>A link is on its way, if the address is somebody's.</summary>
    public bool IsSent { get; init; }
    public SignInFault Fault { get; init; }
    public bool IsNoAddress => Fault == SignInFault.NoAddress;
    public string PostTo => DeskAddresses.SignInFor(Next);
}

/// <summary>Why no link is sent.</summary>
public enum SignInFault
{
    None,
    NoAddress,
    TooMany,
    Unreadable,
}
