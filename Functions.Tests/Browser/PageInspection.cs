using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Recruitment.Tests.Browser;

/// <summary>Looks at pages on a phone, and notes what is wrong with them.</summary>
/// <param name="inspector">May run scripts in pages, on a screen as wide as a phone's.</param>
/// <param name="phone">Somebody at a phone.</param>
internal sealed class PageInspection(Visitor inspector, Visitor phone)
{
    public const int Phone = 360;

    private readonly List<string> _faults = [];

    /// <summary>Barriers, pages wider than the screen, and what the browser complained about.</summary>
    public IReadOnlyList<string> Faults => [.. _faults, .. phone.Complaints];

    public async Task LookAsync(string name, string address)
    {
        await phone.Page.GotoAsync(address);
        await inspector.Page.GotoAsync(address);
        await LookAsync(name);
    }

    /// <summary>Looks at the page that the inspector is at.</summary>
    public async Task LookAsync(string name)
    {
        if (await inspector.WidthAsync() is > Phone and var width)
        {
            _faults.Add($"{name} is {width} pixels wide on a phone.");
        }

        // The mail page shows a mail in a frame that may run no script, axe's neither.
        var result = await inspector.Page.RunAxe(new AxeRunOptions { Iframes = false });
        _faults.AddRange(
            result
                .Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{name}: {v.Help}: {v.Nodes[0].Html}")
        );
    }
}
