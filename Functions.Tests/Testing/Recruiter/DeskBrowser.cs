using System.Net;
using Recruitment.Mail.Outbox;
using Recruitment.Play.App;
using Recruitment.Recruiter.Desk;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter;

/// <summary>
/// Somebody at the desk, with the cookies that the app gave them. Redirects are not followed, so that a test sees where
/// they lead.
/// </summary>
internal sealed class DeskBrowser(RecruitmentApp app) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = app.Http.BaseAddress,
    };

    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>What is sent with every request, such as what App Service would add.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>As the app set it last.</summary>
    public string SetCookie { get; private set; } = "";

    /// <summary>Where the last answer leads, a path; empty when nowhere.</summary>
    public string Location { get; private set; } = "";

    /// <summary>Signs in by the link in the mail.</summary>
    public static async Task<DeskBrowser> SignInAsync(RecruitmentApp app, string address)
    {
        var browser = new DeskBrowser(app);
        await browser.AskAsync(address);
        var mail = (await app.MailsAsync(nameof(SignInMail))).Last(sent => sent.To == address);
        var entered = await browser.PostAsync(LinkIn(mail));
        Assert.Equal(HttpStatusCode.SeeOther, entered.Status);
        return browser;
    }

    /// <summary>Path of the link in a sign-in mail.</summary>
    public static string LinkIn(OutboxMail mail) => new Uri(mail.Links.Single()).AbsolutePath;

    /// <summary>Asks for a link, and lets the app send it.</summary>
    public async Task<WebPage> AskAsync(string address, string path = DeskAddresses.SignIn)
    {
        var page = await PostAsync(path, ("email", address));
        await app.Time.RunUntilIdleAsync();
        return page;
    }

    public Task<WebPage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Posts a form as it stands, without a token unless one is given.</summary>
    public Task<WebPage> PostAsync(string path, params IEnumerable<(string Name, string Value)> fields) =>
        SendAsync(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
        );

    /// <summary>Posts a form of a page that is shown: with that page's token.</summary>
    public async Task<WebPage> SubmitAsync(
        string shown,
        string path,
        params IEnumerable<(string Name, string Value)> fields
    ) => await PostAsync(path, [(DeskForms.Field, await TokenOnAsync(shown)), .. fields]);

    /// <summary>The token in the forms of a page.</summary>
    public async Task<string> TokenOnAsync(string path) =>
        (await GetAsync(path)).Document.QuerySelector($"input[name={DeskForms.Field}]")?.GetAttribute("value") ?? "";

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request with what the browser remembers.</summary>
    public async Task<WebPage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var answer = await AnswerAsync(method, path, content);
        return await WebPage.ReadAsync(_http, new Uri(_http.BaseAddress!, path), answer);
    }

    /// <summary>The same, for what is no page.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await _http.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            SetCookie = set;
            var pair = set.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        Location = answer.Headers.Location?.ToString() ?? "";
        return answer;
    }
}
