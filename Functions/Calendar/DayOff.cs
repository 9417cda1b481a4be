using System.Globalization;

namespace Recruitment.Calendar;

/// <summary>Why nobody is expected to work on a day. Formatted, it is words in the language that is asked for.</summary>
/// <param name="Name">Of the holiday or the closed day; empty for a weekend.</param>
public sealed record DayOff(DayOffKind Kind, string Name = "") : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider as CultureInfo ?? ReaderLanguage.Culture;
        var name = Kind == DayOffKind.PublicHoliday ? DateRuleText.Text($"holiday-{Name}", culture) : Name;
        return string.Format(culture, DateRuleText.Text($"off-{Kind}", culture), name);
    }

    public override string ToString() => ToString(null, null);
}

/// <summary>What keeps people from work, the first that holds.</summary>
public enum DayOffKind
{
    PublicHoliday,

    /// <summary>Of the organisation itself.</summary>
    ClosedDay,
    SchoolHoliday,
    Weekend,
}
