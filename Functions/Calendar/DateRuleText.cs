using System.Globalization;
using System.Resources;

namespace Recruitment.Calendar;

/// <summary>Why a date became what it is, as a Dutch sentence for pages.</summary>
public static class DateRuleText
{
    /// <summary>Last argument of a rule when no school holidays were published for the date.</summary>
    internal const string Unpublished = "unpublished";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly ResourceManager Sentences = new(
        "Recruitment.Calendar.DateRules",
        typeof(DateRuleText).Assembly
    );

    public static string For(ResolvedDate date)
    {
        var parts = date.Rule.Split('|');
        var unpublished = parts[^1] == Unpublished;
        var arguments = parts[1..(unpublished ? ^1 : ^0)];
        var sentence = string.Format(Dutch, Text(KeyOf(parts[0], arguments)), [.. arguments.Select(Readable)]);
        return unpublished ? $"{sentence} {Text(Unpublished)}" : sentence;
    }

    /// <summary>One day has a sentence of its own.</summary>
    private static string KeyOf(string rule, string[] arguments) =>
        rule is "workdays" or "days" && arguments is ["1", ..] ? $"{rule}-one" : rule;

    private static string Text(string key) =>
        Sentences.GetString(key, Dutch)
        ?? throw new ArgumentException($"There is no sentence for the rule {key}.", nameof(key));

    private static object Readable(string argument)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(argument, "yyyy-MM-dd", invariant, default, out var day))
        {
            return DutchTime.Date(day);
        }

        return DateOnly.TryParseExact(argument, "yyyy-MM", invariant, default, out var month)
            ? month.ToString("MMMM yyyy", Dutch)
            : argument;
    }
}
