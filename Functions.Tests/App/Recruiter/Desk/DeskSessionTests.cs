using System.Net;
using System.Text;
using Recruitment.Recruiter.Desk;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>How long somebody is signed in, whose forms are theirs, and what Entra ID says in its place.</summary>
public sealed class DeskSessionTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";
    private const string Hr = "hanna.deboer@alkwin.example";

    [Fact]
    public async Task A_session_ends_after_eight_hours()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddHours(7.9));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).Status);
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddHours(0.2));
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_signing_out_everywhere_ends_the_others()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        using var office = await DeskBrowser.SignInAsync(app, Recruiter);
        using var home = await DeskBrowser.SignInAsync(app, Recruiter);
        using var phone = await DeskBrowser.SignInAsync(app, Recruiter);
        using var colleague = await DeskBrowser.SignInAsync(app, Hr);
        var token = await office.TokenOnAsync("/desk");

        await office.PostAsync("/desk/sign-out", (DeskForms.Field, token), ("where", "here"));
        Assert.Equal("/desk/sign-in", office.Location);
        Assert.Equal(HttpStatusCode.SeeOther, (await office.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await home.GetAsync("/desk")).Status);

        await home.SubmitAsync("/desk", "/desk/sign-out", ("where", "everywhere"));
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task A_form_without_the_token_or_from_another_site_is_refused()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        using var other = await DeskBrowser.SignInAsync(app, Hr);
        var token = await browser.TokenOnAsync("/desk");
        var othersToken = await other.TokenOnAsync("/desk");

        foreach (var wrong in new[] { "", "x", othersToken })
        {
            var refused = await browser.PostAsync("/desk/sign-out", (DeskForms.Field, wrong));
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        }

        foreach (
            var (header, value) in new[] { ("Origin", "https://elders.example"), ("Sec-Fetch-Site", "cross-site") }
        )
        {
            browser.Headers[header] = value;
            var refused = await browser.PostAsync("/desk/sign-out", (DeskForms.Field, token));
            Assert.Equal((HttpStatusCode.Forbidden, "Dit is niet gelukt"), (refused.Status, refused.Heading()));
            browser.Headers.Clear();
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).Status);
        browser.Headers["Origin"] = "null";
        await browser.PostAsync("/desk/sign-out", (DeskForms.Field, token));
        Assert.Equal("/desk/sign-in", browser.Location);
    }

    [Fact]
    public async Task Headers_of_App_Service_are_believed_only_where_the_setting_says_so()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        using var browser = new DeskBrowser(app) { Headers = { ["X-MS-CLIENT-PRINCIPAL"] = Principal(Recruiter) } };
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/desk")).Status);

        await using var azure = await ProcedureApi.StartAsync(recover: false, "--Desk:SignIn=entra");
        await azure.StartProcedureAsync();
        using var visitor = new DeskBrowser(azure);
        await visitor.GetAsync("/desk");
        await visitor.GetAsync(visitor.Location);
        Assert.Equal("/.auth/login/aad?post_login_redirect_uri=%2Fdesk", visitor.Location);
        visitor.Headers["X-MS-CLIENT-PRINCIPAL"] = Principal(Recruiter);
        Assert.Equal("Procedures", (await visitor.GetAsync("/desk")).Heading());
        await visitor.SubmitAsync("/desk", "/desk/sign-out", ("where", "here"));
        Assert.Equal("/.auth/logout", visitor.Location);
    }

    [Theory]
    [InlineData("aad", "preferred_username", "wie.dan.ook@elders.example", HttpStatusCode.Forbidden)]
    [InlineData("aad", "emails", Recruiter, HttpStatusCode.SeeOther)]
    [InlineData("google", "preferred_username", Recruiter, HttpStatusCode.SeeOther)]
    public async Task Who_Entra_knows_and_the_desk_does_not_is_not_let_in(
        string provider,
        string claim,
        string name,
        HttpStatusCode status
    )
    {
        await using var app = await ProcedureApi.StartAsync(recover: false, "--Desk:SignIn=entra");
        await app.StartProcedureAsync();
        using var visitor = new DeskBrowser(app)
        {
            Headers = { ["X-MS-CLIENT-PRINCIPAL"] = Principal(name, provider, claim) },
        };
        Assert.Equal(status, (await visitor.GetAsync("/desk")).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await visitor.GetAsync(visitor.Location.Length > 0 ? visitor.Location : "/desk")).Status
        );
    }

    private static string Principal(string name, string provider = "aad", string claim = "preferred_username") =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(
                $$"""{"auth_typ":"{{provider}}","claims":[{"typ":"{{claim}}","val":"{{name}}"}],"name_typ":"","role_typ":""}"""
            )
        );
}
