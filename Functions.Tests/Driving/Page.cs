using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Recruitment.Tests.Driving;

/// <summary>An answered page, to assert by element.</summary>
internal sealed record Page(HttpStatusCode Status, IDocument Document)
{
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The sentences in the summary of what is wrong.</summary>
    public IReadOnlyList<string> Faults =>
        [.. Document.QuerySelectorAll(".error-summary li").Select(li => li.TextContent.Trim())];

    public static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var html = await response.Content.ReadAsStringAsync();
            return new Page(response.StatusCode, new HtmlParser().ParseDocument(html));
        }
    }

    public string Text(string selector) =>
        Document.QuerySelector(selector)?.TextContent.Trim() ?? "";

    /// <summary>Whether the radio button or checkbox with this name and value is chosen.</summary>
    public bool IsChecked(string name, string value) =>
        Document.QuerySelector($"input[name='{name}'][value='{value}']")?.HasAttribute("checked")
        == true;
}
