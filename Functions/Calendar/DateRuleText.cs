using System.Globalization;
using System.Resources;

namespace Recruitment.Calendar;

/// <summary>Why a date became what it is, as a sentence.</summary>
public static class DateRuleText
{
    /// <summary>Last argument of a rule when no school holidays were published for the date.</summary>
    internal const string Unpublished = "unpublished";

    /// <summary>
    /// The rule of a day that was written exactly, on which nobody works. Plans from before version 5 have "day-moved" in
    /// its place.
    /// </summary>
    private const string DayOffRule = "day-off";

    private static readonly ResourceManager Sentences = new(
        "Recruitment.Calendar.DateRules",
        typeof(DateRuleText).Assembly
    );

    /// <param name="culture">The reader's unless given.</param>
    public static string For(ResolvedDate date, CultureInfo? culture = null)
    {
        var language = culture ?? ReaderLanguage.Culture;
        var parts = date.Rule.Split('|');
        var unpublished = parts[^1] == Unpublished;
        var arguments = parts[1..(unpublished ? ^1 : ^0)];
        var sentence = string.Format(
            language,
            Text(KeyOf(parts[0], arguments), language),
            parts[0] == DayOffRule
                ? [Readable(arguments[0], language), new DayOff(Enum.Parse<DayOffKind>(arguments[1]), arguments[2])]
                : [.. arguments.Select(argument => Readable(argument, language))]
        );
        return string.Join(
            ' ',
            [
                sentence,
                .. date.Avoids is { } closed ? [Avoided(closed, language)] : Array.Empty<string>(),
                .. unpublished ? [Text(Unpublished, language)] : Array.Empty<string>(),
            ]
        );
    }

    /// <summary>The rule of a day that somebody named, which tells when nobody works on it.</summary>
    public static string RuleOf(DateOnly named, SchoolCalendar calendar)
    {
        var iso = named.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return calendar.Off(named) is { } off
            ? $"{DayOffRule}|{iso}|{off.Kind}|{off.Name.Replace('|', '/')}" // A bar parts what a rule is made of.
            : $"day|{iso}";
    }

    internal static string Text(string key, CultureInfo culture) =>
        Sentences.GetString(key, culture)
        ?? throw new ArgumentException($"There is no sentence for the rule {key}.", nameof(key));

    private static string Avoided(ClosedDays closed, CultureInfo culture) =>
        string.Format(
            culture,
            Text(closed.To > closed.From ? "avoids-days" : "avoids-day", culture),
            closed.Name,
            closed.From,
            closed.To
        );

    /// <summary>One day has a sentence of its own.</summary>
    private static string KeyOf(string rule, string[] arguments) =>
        rule is "workdays" or "days" && arguments is ["1", ..] ? $"{rule}-one" : rule;

    private static object Readable(string argument, CultureInfo culture)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(argument, "yyyy-MM-dd", invariant, default, out var day))
        {
            return day.ToString("dddd d MMMM yyyy", culture);
        }

        return DateOnly.TryParseExact(argument, "yyyy-MM", invariant, default, out var month)
            ? month.ToString("MMMM yyyy", culture)
            : argument;
    }
}
