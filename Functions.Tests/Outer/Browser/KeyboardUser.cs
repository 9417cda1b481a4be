using System.Text.Json;
using Microsoft.Playwright;

namespace Recruitment.Tests.Browser;

/// <summary>Somebody who has nothing but keys, and must see where they are.</summary>
internal sealed class KeyboardUser(IPage page)
{
    private const int MaxPresses = 400;

    /// <summary>What a press of Tab led to: its place in the document, and what is wrong with it; null at the end.</summary>
    private const string FocusedScript = """
        () => {
          const one = document.activeElement;
          if (!one || one === document.body) return null;
          const box = one.getBoundingClientRect(), style = getComputedStyle(one);
          const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const isInView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return {
            place: [...document.querySelectorAll('*')].indexOf(one),
            fault: isSeen && isInView ? null : `${isSeen ? 'out of sight' : 'no outline'}: ${one.outerHTML.slice(0, 120)}`,
          };
        }
        """;

    /// <summary>What can be pressed or filled in, by its place in the document; of a group of radio buttons one.</summary>
    private const string ControlsScript = """
        () => {
          const groups = new Set();
          return [...document.querySelectorAll('*')].map((one, place) => ({ one, place })).filter(({ one }) => {
            if (!one.matches('a[href], button, input, select, textarea, summary') || one.disabled || one.tabIndex < 0
                || !one.checkVisibility({ visibilityProperty: true })) return false;
            if (one.type !== 'radio') return true;
            const group = [...document.getElementsByName(one.name)].filter(other => other.form === one.form);
            return one === (group.find(other => other.checked) ?? group[0]);
          }).map(({ one, place }) => ({ place, html: one.outerHTML.slice(0, 120) }));
        }
        """;

    /// <summary>
    /// Goes through the page from its top to its end by Tab: what cannot be reached, is reached out of order, or does not
    /// show that one is there.
    /// </summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var controls = (await EvaluateAsync<Control[]>(ControlsScript))!;
        var faults = new List<string>();
        var reached = new List<int>();
        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        for (var presses = 0; presses < MaxPresses; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await EvaluateAsync<Focused>(FocusedScript);
            if (reached.Count > 0 && reached[^1] == focused?.Place)
            {
                continue; // a date has several parts
            }

            if (focused is null || reached.Contains(focused.Place))
            {
                break;
            }

            if (focused.Fault is { } fault)
            {
                faults.Add(fault);
            }

            if (reached.Count > 0 && focused.Place < reached[^1])
            {
                faults.Add($"before what stands above it: {controls.First(one => one.Place == focused.Place).Html}");
            }

            reached.Add(focused.Place);
        }

        faults.AddRange(controls.Where(one => !reached.Contains(one.Place)).Select(one => $"not reached: {one.Html}"));
        return faults;
    }

    /// <summary>Presses Tab until the focus is there.</summary>
    public async Task ReachAsync(string selector)
    {
        for (var presses = 0; presses < MaxPresses; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    public async Task TypeAsync(string selector, string text)
    {
        await ReachAsync(selector);
        await page.Keyboard.TypeAsync(text);
    }

    /// <param name="key">Space for what is chosen or pressed; arrows go through a group.</param>
    public async Task PressAsync(string selector, string key = "Space")
    {
        await ReachAsync(selector);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Enter on what leads to another page.</summary>
    public async Task SubmitAsync(string selector)
    {
        await ReachAsync(selector);
        await Visitor.SubmitAsync(page, () => page.Keyboard.PressAsync("Enter"));
    }

    private async Task<T?> EvaluateAsync<T>(string script)
        where T : class => (await page.EvaluateAsync(script))?.Deserialize<T>(JsonSerializerOptions.Web);

    private sealed record Control(int Place, string Html);

    private sealed record Focused(int Place, string? Fault);
}
