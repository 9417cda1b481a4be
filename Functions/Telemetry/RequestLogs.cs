using Microsoft.Extensions.Logging;

namespace Recruitment.Telemetry;

/// <summary>
/// What others log of single requests: whole addresses, with the token of a link, a key (<c>?code=</c>) or the name that
/// somebody gave a file. None of it is logged anywhere, whatever the settings say, because no log is a place for keys.
/// Their warnings and errors are, which tell of no address.
/// </summary>
internal static class RequestLogs
{
    private static readonly string[] Categories = ["Microsoft.AspNetCore", "System.Net.Http", "Azure"];

    /// <summary>Comes after all settings, and again each time that they change.</summary>
    public static void LeaveOut(LoggerFilterOptions options)
    {
        // Of all rules that fit a log the most special one decides: so each of them has to know.
        for (var i = 0; i < options.Rules.Count; i++)
        {
            var rule = options.Rules[i];
            options.Rules[i] = new LoggerFilterRule(
                rule.ProviderName,
                rule.CategoryName,
                rule.LogLevel,
                (provider, category, level) =>
                    IsFine(category, level) && rule.Filter?.Invoke(provider, category, level) != false
            );
        }

        // For logs that no other rule is about.
        options.Rules.Insert(
            0,
            new LoggerFilterRule(null, null, options.MinLevel, (_, category, level) => IsFine(category, level))
        );
    }

    private static bool IsFine(string? category, LogLevel level) =>
        level >= LogLevel.Warning || !Array.Exists(Categories, within => IsWithin(category, within));

    private static bool IsWithin(string? category, string within) =>
        category is not null
        && category.StartsWith(within, StringComparison.OrdinalIgnoreCase)
        && (category.Length == within.Length || category[within.Length] == '.');
}
