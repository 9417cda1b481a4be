using Microsoft.Playwright;

namespace Recruitment.Tests.Browser;

/// <summary>Somebody at a browser, and what the browser complained about meanwhile.</summary>
internal class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private IResponse? _document;

    public Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(60_000); // the machine may be busy with other tests
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !TellsOfARefusedForm(message.Text))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Frame == page.MainFrame)
            {
                _document = response;
            }
        };
        page.Request += (_, request) =>
        {
            if (!IsOfThisSite(request.Url))
            {
                _complaints.Add($"A page asks another host for {request.Url}.");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>
    /// Errors and warnings on the console, among them violations of the content security policy, and what another host was
    /// asked for.
    /// </summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The document that is open as the app wrote it, before the browser read it.</summary>
    public Task<string> SourceAsync() => _document?.TextAsync() ?? Page.ContentAsync();

    /// <summary>Presses a button, as <see cref="SubmitAsync(IPage, Func{Task})"/> does.</summary>
    public Task SubmitAsync(string button) =>
        SubmitAsync(Page, () => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());

    /// <summary>
    /// Sends a form, and comes back when the answer is there whole: after a redirect that of the page it leads to. What is
    /// then expected of the page is waited for, because the browser may still be reading it.
    /// </summary>
    public static async Task<IResponse> SubmitAsync(IPage page, Func<Task> press)
    {
        // The state of loading is not waited for: it can be missed when the page comes while the wait begins.
        var answer = await page.RunAndWaitForResponseAsync(
            press,
            response =>
                // A frame may come into sight by pressing, and ask for its file.
                response.Request.IsNavigationRequest
                && response.Frame == page.MainFrame
                && response.Status is < 300 or >= 400
        );
        await answer.FinishedAsync();
        return answer;
    }

    /// <summary>Widest pixel that the page reaches, beyond the window's width when it scrolls sideways.</summary>
    public Task<int> WidthAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static bool IsOfThisSite(string url) =>
        new Uri(url) is { Scheme: not ("http" or "https") } or { Host: "127.0.0.1" };

    /// <summary>A browser logs every answer that is no success; to a form with a fault that answer is 422.</summary>
    private static bool TellsOfARefusedForm(string text) => text.Contains("status of 422", StringComparison.Ordinal);
}
