using Microsoft.Playwright;

namespace Recruitment.Tests.Browser;

/// <summary>One Chromium, the one that the system has installed, for all browser tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly Lazy<Task<HtmlChecker>> _checker = new(HtmlChecker.StartAsync);

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A person's window, without anything remembered.</summary>
    internal async Task<Visitor> VisitAsync(Uri site, bool javaScript = true, int width = 1100)
    {
        var context = await (
            _browser ?? throw new InvalidOperationException("The browser has not started.")
        ).NewContextAsync(
            new()
            {
                BaseURL = site.AbsoluteUri,
                JavaScriptEnabled = javaScript,
                Locale = "nl-NL",
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        return new Visitor(context, await context.NewPageAsync());
    }

    internal Task<HtmlChecker> Checker => _checker.Value;

    /// <summary>A window in which a test may run scripts of its own.</summary>
    internal async Task<Inspector> InspectAsync(Uri site)
    {
        var context = await (
            _browser ?? throw new InvalidOperationException("The browser has not started.")
        ).NewContextAsync(new() { BaseURL = site.AbsoluteUri, BypassCSP = true });
        return new Inspector(context, await context.NewPageAsync(), Checker);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_checker.IsValueCreated)
        {
            await (await _checker.Value).DisposeAsync();
        }
    }
}
