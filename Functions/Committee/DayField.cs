using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Committee;

/// <summary>A day in Europe/Amsterdam, from an <c>input type="date"</c>.</summary>
public static class DayField
{
    /// <summary>As browsers send it, and as people type it where a browser has no such input.</summary>
    private static readonly string[] Formats = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];

    /// <summary>Null when none was filled in, or something that is no day.</summary>
    public static DateOnly? Read(IFormCollection fields, string name) =>
        DateOnly.TryParseExact(
            fields[name].ToString().Trim(),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>The value of the input.</summary>
    public static string? Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
