using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Recruitment.Tests.Browser;

/// <summary>Whether pages are accessible and fit a phone.</summary>
internal sealed class PageCheck(Visitor inspector, Visitor phone)
{
    public const int Phone = 360;

    private readonly List<string> _faults = [];

    /// <summary>What is wrong with the pages, and what the browser complained about.</summary>
    public IReadOnlyList<string> Faults => [.. _faults, .. phone.Complaints];

    public async Task LookAsync(string name, Uri address)
    {
        await phone.Page.GotoAsync(address.OriginalString);
        await inspector.Page.GotoAsync(address.OriginalString);
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
