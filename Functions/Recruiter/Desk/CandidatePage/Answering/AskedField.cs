using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Desk.CandidatePage.Answering;

/// <summary>A field of the form that a candidate has on their own page.</summary>
/// <param name="Kind">Type of the input, or <c>textarea</c>.</param>
/// <param name="Legend">The question that it belongs to; empty: none.</param>
public sealed record AskedField(string Kind, string Name, string Value, string Label, string Legend)
{
    public string Hint { get; init; } = "";
    public bool Checked { get; init; }

    public bool IsChoice => Kind is "radio" or "checkbox";

    /// <summary>The fields of the page's form, in order; none when nothing is asked (any more).</summary>
    /// <param name="posted">What was filled in before; null: nothing.</param>
    public static IReadOnlyList<AskedField> In(IHtmlDocument page, IFormCollection? posted) =>
        page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]")
            .Select(form => form.QuerySelectorAll("input, textarea").Select(input => Of(input, page, posted)).ToList())
            .FirstOrDefault(fields => fields.Any(field => field.Kind != "hidden"))
        ?? [];

    /// <summary>What is above the fields of the page's form; null: nothing.</summary>
    public static string? LeadOf(IHtmlDocument? page) =>
        page?.QuerySelector("main form[method=post] > p")?.TextContent.Trim();

    /// <summary>The field's name in the form of the desk, which has fields of its own.</summary>
    public static string PostedAs(string name) => $"asked.{name}";

    private static AskedField Of(IElement input, IHtmlDocument page, IFormCollection? posted)
    {
        var name = input.GetAttribute("name") ?? "";
        var value = input is IHtmlTextAreaElement area ? area.Value : input.GetAttribute("value") ?? "";
        var kind = input is IHtmlTextAreaElement ? "textarea" : input.GetAttribute("type") ?? "text";
        var field = new AskedField(kind, name, value, TextOf(page, $"label[for='{input.Id}']"), LegendOf(input))
        {
            Hint = input.GetAttribute("aria-describedby") is { } hint
                ? TextOf(page, $"[id='{hint.Split(' ')[0]}']")
                : "",
        };
        var typed = posted?[PostedAs(name)];
        return kind is "radio" or "checkbox" ? field with { Checked = typed?.Contains(value) == true }
            : kind is not "hidden" && typed is { Count: > 0 } ? field with { Value = typed.Value.ToString() }
            : field;
    }

    private static string LegendOf(IElement input) =>
        input.Closest("fieldset")?.QuerySelector("legend")?.TextContent.Trim() ?? "";

    private static string TextOf(IHtmlDocument page, string selector) =>
        page.QuerySelector(selector)?.TextContent.Trim() ?? "";
}
