using System.Text;

namespace Recruitment.Files.Text;

/// <summary>
/// The words of a CV, for who may not see the file. What comes from strangers is read within bounds of time and size, and
/// whatever goes wrong with it is one answer: it cannot be read.
/// </summary>
public static class CvText
{
    /// <summary>Fewer letters are a stamp on a scan, not a text to read.</summary>
    private const int FewestLetters = 50;

    /// <summary>A CV of many pages has a tenth of that.</summary>
    internal const int MostCharacters = 200_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>Null: there is no text in it, such as in a scan, or none that can be read.</returns>
    public static async Task<string?> ReadAsync(BinaryData content, CvKind kind, CancellationToken cancellationToken)
    {
        try
        {
            var text = await Task.Run(
                    () => kind == CvKind.Docx ? DocxText.Read(content) : PdfText.Read(content, cancellationToken),
                    cancellationToken
                )
                .WaitAsync(Patience, cancellationToken);
            return text.Count(char.IsLetter) < FewestLetters ? null : Plain(text);
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            // A reader of such files has a fault of its own for each way in which one can be broken.
            return null;
        }
    }

    /// <summary>Half characters are none, and the ligatures of typesetting are the letters that they are made of.</summary>
    private static string Plain(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormKC);
}
