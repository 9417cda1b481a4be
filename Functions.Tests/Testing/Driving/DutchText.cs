using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Recruitment.Tests.Driving;

/// <summary>Dutch where English is expected.</summary>
internal static partial class DutchText
{
    /// <summary>The words of a page or mail, title included, that only Dutch has.</summary>
    public static IReadOnlyList<string> In(IDocument document) =>
        [.. DutchWord().Matches($"{document.Title} {document.Body!.TextContent}").Select(match => match.Value)];

    /// <inheritdoc cref="In(IDocument)"/>
    public static IReadOnlyList<string> In(string html) => In(new HtmlParser().ParseDocument(html));

    // Words that no English sentence and no name in a test has.
    [GeneratedRegex(
        @"\b(?:de|het|een|van|niet|voor|naar|geen|wordt|worden|u|uw|bij|aan|zijn|wij|ook|nog|maar|deze|dit|dat|als|om|tot"
            + "|en|kunt|wilt|hebt|uur|dag|dagen|weken|maand|maanden|jaar|beste|groet|vragen|vacature|vacatures|functie"
            + "|kandidaat|kandidaten|sollicitatie|gegevens|klacht|bericht|antwoord|naam|vergadering|gesprek)\\b(?![/_.-]\\w)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DutchWord();
}
