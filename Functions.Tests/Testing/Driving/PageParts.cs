using Recruitment.Play.App;

namespace Recruitment.Tests.Driving;

/// <summary>What tests look at on a page, by element.</summary>
internal static class PageParts
{
    public static string Heading(this WebPage page) => page.Text("h1");

    /// <summary>The sentences in the summary of what is wrong.</summary>
    public static IReadOnlyList<string> Faults(this WebPage page) =>
        [.. page.Document.QuerySelectorAll(".error-summary li").Select(li => li.TextContent.Trim())];

    public static string Text(this WebPage page, string selector) =>
        page.Document.QuerySelector(selector)?.TextContent.Trim() ?? "";

    /// <summary>Whether the radio button or checkbox with this name and value is chosen.</summary>
    public static bool IsChecked(this WebPage page, string name, string value) =>
        page.Document.QuerySelector($"input[name='{name}'][value='{value}']")?.HasAttribute("checked") == true;
}
