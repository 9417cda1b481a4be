using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Recruitment.Calendar;
using Recruitment.Html;

namespace Recruitment.Correspondence.ByPost;

/// <summary>
/// A mail made into a letter on paper: the address and the date above it, no buttons in it, and below it how to answer
/// without them.
/// </summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Html">The whole document.</param>
/// <param name="Page">The page behind the mail's first button; null when it has none.</param>
internal sealed record PrintedLetter(string Subject, string Html, Uri? Page)
{
    private static readonly Texts Sentences = new(typeof(ByPostTexts));

    /// <param name="html">The mail.</param>
    /// <param name="day">The letter's date, Europe/Amsterdam.</param>
    /// <param name="app">Where the app's own pages are.</param>
    public static PrintedLetter Of(string html, Letter letter, DateOnly day, Uri app)
    {
        var document = new HtmlParser().ParseDocument(html);
        var subject = document.Title ?? "";
        var body = document.QuerySelector(".mail-body") ?? document.Body!; // a parsed document has a body
        var page = body.QuerySelectorAll("a")
            .Select(AddressOf)
            .FirstOrDefault(uri => uri is not null && app.IsBaseOf(uri));
        foreach (var link in body.QuerySelectorAll("a").ToList())
        {
            TakeOut(link);
        }

        foreach (var element in body.QuerySelectorAll("[style]"))
        {
            element.RemoveAttribute("style");
        }

        var letterhead = Paragraphs(document, "letter-address", [letter.Name, .. Lines(letter.About?.PostalAddress)]);
        var organisation = letter.Definition.Organisation;
        var place = organisation.Place is { Length: > 0 } town ? $"{town}, {DutchTime.Date(day)}" : DutchTime.Date(day);
        var paper = document.CreateElement("main");
        paper.ClassName = "letter";
        paper.Append([
            Paragraphs(document, "letter-from", [organisation.Name]),
            letterhead,
            Paragraphs(document, "letter-date", [place]),
        ]);
        paper.Append([.. body.ChildNodes.ToArray()]);
        paper.Append(Paragraphs(document, "letter-answer", [HowToAnswer(letter)]));
        document.Body!.RemoveAttribute("style");
        document.Body.InnerHtml = "";
        document.Body.Append(paper);
        Dress(document);
        return new PrintedLetter(subject, ByLetter(document.DocumentElement.OuterHtml), page);
    }

    private static string HowToAnswer(Letter letter) =>
        letter.Definition.Organisation.Phone is { Length: > 0 } phone
            ? Sentences.With(
                "AnswerByPostOrTelephone",
                letter.Definition.Organisation.Name,
                letter.Recruiter.Name,
                phone
            )
            : Sentences.With("AnswerByPost", letter.Definition.Organisation.Name, letter.Recruiter.Name);

    /// <summary>The words with which mails ask for an answer, as they are on paper.</summary>
    private static string ByLetter(string html)
    {
        var (mail, paper) = (Sentences["AnswerTheMail"], Sentences["WriteOrCall"]);
        return html.Replace(mail, paper, StringComparison.Ordinal)
            .Replace(AtStart(mail), AtStart(paper), StringComparison.Ordinal);
    }

    private static string AtStart(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A button goes with its paragraph; of another link the text stays.</summary>
    private static void TakeOut(IElement link)
    {
        if (
            link.ParentElement is { LocalName: "p" } paragraph
            && paragraph.TextContent.Trim() == link.TextContent.Trim()
        )
        {
            paragraph.Remove();
            return;
        }

        link.Replace([.. link.ChildNodes.ToArray()]);
    }

    private static Uri? AddressOf(IElement link) =>
        Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var address) ? address : null;

    private static IElement Paragraphs(IHtmlDocument document, string name, IReadOnlyList<string> lines)
    {
        var paragraph = document.CreateElement("p");
        paragraph.ClassName = name;
        foreach (var (index, line) in lines.Index())
        {
            if (index > 0)
            {
                paragraph.AppendChild(document.CreateElement("br"));
            }

            paragraph.AppendChild(document.CreateTextNode(line));
        }

        return paragraph;
    }

    private static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Pages take no style but that of their own stylesheet.</summary>
    private static void Dress(IHtmlDocument document)
    {
        foreach (var style in document.QuerySelectorAll("style").ToList())
        {
            style.Remove();
        }

        var sheet = document.CreateElement("link");
        sheet.SetAttribute("rel", "stylesheet");
        sheet.SetAttribute("href", PageAssets.Stylesheet);
        document.Head!.AppendChild(sheet); // a parsed document has a head
    }
}
