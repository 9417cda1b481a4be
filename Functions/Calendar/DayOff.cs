using System.Globalization;

namespace Recruitment.Calendar;

/// <summary>Why nobody is expected to work on a day. Formatted, it is words in the language that is asked for.</summary>
/// <param name="Name">Of the holiday or the closed day; empty for a weekend.</param>
public sealed record DayOff(DayOffKind Kind, string Name = "") : IFormattable
{
    /// <summary>What the holiday or the closed day is called, in the reader's language; for a weekend, that it is one.</summary>
    public string Title => Kind == DayOffKind.Weekend ? ToString() : Named(ReaderLanguage.Culture);

    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider as CultureInfo ?? ReaderLanguage.Culture;
        return string.Format(culture, DateRuleText.Text($"off-{Kind}", culture), Named(culture));
    }

    public override string ToString() => ToString(null, null);

    private string Named(CultureInfo culture) =>
        Kind == DayOffKind.PublicHoliday ? DateRuleText.Text($"holiday-{Name}", culture) : Name;
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
