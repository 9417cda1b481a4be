using System.Globalization;

namespace Recruitment.Wording;

/// <summary>
/// The language in which people read what is written just now: a procedure's, or that of a request. It is Dutch until
/// it is set, whatever the machine's is, and never changes how data are written.
/// </summary>
public static class ReaderLanguage
{
    private const string Dutch = "nl";
    private const string English = "en";

    private static readonly CultureInfo Netherlands = CultureInfo.GetCultureInfo("nl-NL");

    // Dates and figures as in Britain: the day before the month, and 24 hours.
    private static readonly CultureInfo Britain = CultureInfo.GetCultureInfo("en-GB");

    private static readonly AsyncLocal<CultureInfo?> Set = new();

    /// <summary><c>nl</c> or <c>en</c>, for <c>lang</c> in HTML.</summary>
    public static string Current => IsDutch ? Dutch : English;

    public static bool IsDutch => Culture == Netherlands;

    /// <summary>How dates and figures are written for people.</summary>
    public static CultureInfo Culture => Set.Value ?? Netherlands;

    /// <summary>Holds until the calling asynchronous method ends.</summary>
    /// <param name="language">BCP 47; what is not English is Dutch.</param>
    public static void Use(string language) => Set.Value = CultureOf(language);

    /// <summary>The one of two ways to say the same that people read just now.</summary>
    public static string Say(string dutch, string english) => IsDutch ? dutch : english;

    internal static CultureInfo CultureOf(string language) =>
        language.StartsWith(English, StringComparison.OrdinalIgnoreCase) ? Britain : Netherlands;
}
