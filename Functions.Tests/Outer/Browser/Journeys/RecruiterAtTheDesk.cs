using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recruitment.Mail.Outbox;
using Recruitment.Play.App;
using Recruitment.Recruiter.Desk;
using Recruitment.Recruiter.Desk.SignIn;

namespace Recruitment.Tests.Browser.Journeys;

/// <summary>A recruiter who does everything at the desk, in a window of their own.</summary>
internal sealed class RecruiterAtTheDesk(RunningApp app, Visitor visitor, string address)
{
    private IPage Page => visitor.Page;

    /// <summary>Signs in by the link in the mail.</summary>
    public async Task SignInAsync()
    {
        await Page.GotoAsync(DeskAddresses.SignIn);
        await Page.Locator("#email").FillAsync(address);
        await SubmitAsync();
        await app.WhenIdleAsync();
        var mails = await app.Services.GetRequiredService<OutboxView>().AfterAsync(0, CancellationToken.None);
        var mail = mails.Last(sent => sent.Kind == nameof(SignInMail) && sent.To == address);
        await Page.GotoAsync(mail.Links.Single());
        await SubmitAsync();
    }

    /// <summary>Starts a procedure from a template as it stands.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> StartAsync(string template)
    {
        await Page.GotoAsync(DeskAddresses.Home);
        await FollowAsync("Nieuwe procedure");
        await Visitor.SubmitAsync(Page, () => Page.Locator($"button[value='template:{template}']").ClickAsync());
        await visitor.SubmitAsync("Opslaan en alles nakijken");
        await visitor.SubmitAsync("De procedure starten");
        await app.WhenIdleAsync();
        return new Uri(Page.Url).Segments[^1];
    }

    /// <summary>From the home, by the links that stand there.</summary>
    public async Task OpenAsync(string function)
    {
        await Page.GotoAsync(DeskAddresses.Home);
        await Visitor.SubmitAsync(
            Page,
            () => Page.Locator("#procedures").GetByRole(AriaRole.Link, new() { Name = function }).First.ClickAsync()
        );
    }

    public async Task OpenAsync(string function, string candidate)
    {
        await OpenAsync(function);
        await FollowAsync("Naar alle kandidaten");
        await FollowAsync(candidate);
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync(candidate);
    }

    /// <summary>Rejects the candidate whose page is open.</summary>
    public async Task RejectAsync(string ground, string reason)
    {
        await Page.Locator("#do-reject summary").ClickAsync();
        await Page.Locator("#reject-ground").FillAsync(ground);
        await Page.Locator("#reject-reason").FillAsync(reason);
        await visitor.SubmitAsync("Afwijzen…");
        await ConfirmAsync();
    }

    /// <summary>Sends the candidate whose page is open the first mail on it once more.</summary>
    public async Task SendAgainAsync()
    {
        await Visitor.SubmitAsync(Page, () => Page.Locator("#mails button").First.ClickAsync());
        await ConfirmAsync();
        await Page.ReloadAsync();
    }

    /// <summary>
    /// Goes back to the procedures before days pass: a page that is left open would ask for what it frames when the session
    /// is long over.
    /// </summary>
    public Task LeaveAsync() => Page.GotoAsync(DeskAddresses.Home);

    /// <summary>Withdraws the procedure whose page is open, which has no candidates whom it would tell.</summary>
    public async Task CancelAsync(string reason)
    {
        await Page.Locator("summary", new() { HasText = "De procedure intrekken" }).ClickAsync();
        await Page.Locator("#cancel input[name=confirmed]").CheckAsync();
        await Page.Locator("#cancel [name=reason]").FillAsync(reason);
        await visitor.SubmitAsync("Procedure intrekken");
        await app.WhenIdleAsync();
    }

    /// <summary>What a part of the page says.</summary>
    public Task<string> ReadAsync(string selector) => Page.Locator(selector).First.InnerTextAsync();

    /// <summary>Presses what does it, on the page that shows what is sent.</summary>
    private async Task ConfirmAsync()
    {
        await Assertions.Expect(Page.Locator("#nothing-yet")).ToBeVisibleAsync();
        await Visitor.SubmitAsync(Page, () => Page.Locator("#confirm button").First.ClickAsync());
        await app.WhenIdleAsync();
    }

    private Task SubmitAsync() =>
        Visitor.SubmitAsync(Page, () => Page.Locator("main button[type=submit]").ClickAsync());

    private Task FollowAsync(string link) =>
        Visitor.SubmitAsync(Page, () => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());
}
