using System.Globalization;

namespace Recruitment.Committee.Scores;

/// <summary>A score: a whole number from 1 (not at all) to 5 (fully).</summary>
public static class Score
{
    public const int Lowest = 1;
    public const int Highest = 5;

    public static bool TryRead(string? text, out int score) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out score)
        && score is >= Lowest and <= Highest;

    /// <summary>An average as people read it, such as <c>3,67</c>; a dash when there is none.</summary>
    public static string Show(decimal? average) => average?.ToString("0.00", ReaderLanguage.Culture) ?? "–";
}
