using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Recruitment.Tests.Driving;

/// <summary>What people see or hear of a page or a mail.</summary>
internal static class ReadTexts
{
    private static readonly string[] Attributes = ["title", "alt", "aria-label", "placeholder"];

    /// <summary>Every text; not what is marked as another language's.</summary>
    public static IReadOnlyList<string> Of(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var hidden in page.QuerySelectorAll("style, script, :not(html)[lang]").ToList())
        {
            hidden.Remove();
        }

        return
        [
            .. page.Descendants<IText>().Select(text => text.Data),
            .. from element in page.All
            from attribute in IsButton(element) ? Attributes.Append("value") : Attributes
            select element.GetAttribute(attribute) ?? "",
        ];
    }

    private static bool IsButton(IElement element) => element.Matches("input[type=submit], input[type=button]");
}
