using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Recruitment.Files.Text;

/// <summary>The words of a PDF, in the order in which people read them.</summary>
internal static class PdfText
{
    private const int MostPages = 40;
    private const int DeepestNesting = 100;

    public static string Read(BinaryData content, CancellationToken cancellationToken)
    {
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = DeepestNesting,
            FilterProvider = new BoundedFilters(),
        };
        using var document = PdfDocument.Open(content.ToArray(), options);
        var text = new StringBuilder();
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.AppendLine(ContentOrderTextExtractor.GetText(document.GetPage(number), addDoubleNewline: true));
            if (text.Length > CvText.MostCharacters)
            {
                text.Length = CvText.MostCharacters;
                break;
            }
        }

        return text.ToString();
    }
}
