using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Recruitment.Mail;

/// <summary>
/// The plain-text part of a mail, made from its HTML: paragraphs with blank lines between them, lists with dashes or
/// numbers, facts as <c>label: value</c>, links as <c>text: address</c>. Lines are at most 76 characters, except that
/// an address is never broken.
/// </summary>
public static class MailText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "blockquote",
        "table",
        "tr",
        "ul",
        "ol",
        "dl",
        "figure",
    };

    /// <summary>Lines end in <c>\n</c>.</summary>
    public static string Of(IDocument document)
    {
        var text = new WrappedText();
        if (document.Body is { } body)
        {
            Block(body, text, "");
        }

        return text.ToString();
    }

    /// <summary>Writes what is inside an element; text that is not in a block of its own becomes a paragraph.</summary>
    private static void Block(IElement element, WrappedText text, string indent)
    {
        var inline = new StringBuilder();
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child && Blocks.Contains(child.LocalName))
            {
                text.Paragraph(inline, indent, indent);
                Child(child, text, indent);
            }
            else
            {
                Inline(node, inline);
            }
        }

        text.Paragraph(inline, indent, indent);
    }

    private static void Child(IElement element, WrappedText text, string indent)
    {
        switch (element.LocalName)
        {
            case "ul" or "ol":
                List(element, text, indent);
                break;
            case "dl":
                Facts(element, text, indent);
                break;
            case "tr":
                var cells = element.Children.Select(cell => cell.TextContent.Trim());
                text.Lines(new StringBuilder(string.Join(" | ", cells)), indent, indent);
                break;
            default:
                Block(element, text, indent);
                break;
        }
    }

    private static void List(IElement list, WrappedText text, string indent)
    {
        var number = 1;
        foreach (var item in list.Children)
        {
            var mark = list.LocalName == "ol" ? $"{number++}. " : "- ";
            var hanging = indent + new string(' ', mark.Length);
            var inline = new StringBuilder();
            var nested = item.Children.Where(child => child.LocalName is "ul" or "ol").ToList();
            foreach (var node in item.ChildNodes.Where(node => !nested.Contains(node)))
            {
                Inline(node, inline);
            }

            text.Lines(inline, indent + mark, hanging);
            nested.ForEach(child => List(child, text, hanging));
        }

        text.Gap();
    }

    private static void Facts(IElement facts, WrappedText text, string indent)
    {
        var label = "";
        foreach (var child in facts.Children)
        {
            var inline = new StringBuilder();
            Inline(child, inline);
            if (child.LocalName == "dt")
            {
                label = inline.ToString().Trim();
                continue;
            }

            text.Lines(inline.Insert(0, $"{label}: "), indent, indent + "  ");
        }

        text.Gap();
    }

    private static void Inline(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText words:
                text.Append(words.Data);
                break;
            case IHtmlBreakRowElement:
                text.Append(WrappedText.Break);
                break;
            case IHtmlAnchorElement link when link.GetAttribute("href") is { Length: > 0 } href:
                text.Append(Link(link.TextContent.Trim(), href));
                break;
            case IHtmlStyleElement or IHtmlScriptElement:
                break;
            default:
                foreach (var child in node.ChildNodes)
                {
                    Inline(child, text);
                }

                break;
        }
    }

    private static string Link(string words, string href)
    {
        var address = href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? href["mailto:".Length..] : href;
        return words.Length == 0 || words == address ? address : $"{words}: {address}";
    }
}
