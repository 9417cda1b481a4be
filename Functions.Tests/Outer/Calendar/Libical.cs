using System.Runtime.InteropServices;

namespace Recruitment.Tests.Calendar;

/// <summary>
/// What libical (Debian's <c>libical3</c>, which Evolution and KOrganizer are built on) makes of a calendar's first
/// event. <c>scripts/test</c> installs it.
/// </summary>
internal sealed class Libical
{
    private const string Library = "libical.so.3";
    private const int AnyProperty = 0;
    private const int Event = 4;

    private Libical(nint calendar)
    {
        KeepsToItsMethod = icalrestriction_check(calendar) == 1;
        Errors = icalcomponent_count_errors(calendar);
        var first = icalcomponent_get_first_component(calendar, Event);
        Properties = [.. PropertiesOf(first)];
        Start = MomentOf(icalcomponent_get_dtstart(first));
        End = MomentOf(icalcomponent_get_dtend(first));
    }

    /// <summary>Whether the event holds what its METHOD asks for, and nothing more (RFC 5546).</summary>
    public bool KeepsToItsMethod { get; }

    public int Errors { get; }

    /// <summary>Values as they are written, with the CN that a person has.</summary>
    public IReadOnlyList<(string Name, string Value, string? Cn)> Properties { get; }

    /// <summary>UTC, by the calendar's own time zone.</summary>
    public DateTimeOffset Start { get; }

    /// <inheritdoc cref="Start"/>
    public DateTimeOffset End { get; }

    public static Libical Read(string text)
    {
        var calendar = icalparser_parse_string(text);
        Assert.NotEqual(0, calendar);
        try
        {
            return new Libical(calendar);
        }
        finally
        {
            icalcomponent_free(calendar);
        }
    }

    private static IEnumerable<(string Name, string Value, string? Cn)> PropertiesOf(nint component)
    {
        var property = icalcomponent_get_first_property(component, AnyProperty);
        while (property != 0)
        {
            yield return (
                Text(icalproperty_get_property_name(property)) ?? "",
                Text(icalproperty_get_value_as_string(property)) ?? "",
                Text(icalproperty_get_parameter_as_string(property, "CN"))
            );
            property = icalcomponent_get_next_property(component, AnyProperty);
        }
    }

    /// <summary>Of memory that the library frees itself.</summary>
    private static string? Text(nint text) => Marshal.PtrToStringUTF8(text);

    private static DateTimeOffset MomentOf(Time time) =>
        DateTimeOffset.FromUnixTimeSeconds(icaltime_as_timet_with_zone(time, time.Zone));

    /// <summary>The library's <c>struct icaltimetype</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        private readonly int _year;
        private readonly int _month;
        private readonly int _day;
        private readonly int _hour;
        private readonly int _minute;
        private readonly int _second;
        private readonly int _isDate;
        private readonly int _isDaylight;
        public readonly nint Zone;
    }

    [DllImport(Library)]
    private static extern nint icalparser_parse_string([MarshalAs(UnmanagedType.LPUTF8Str)] string text);

    [DllImport(Library)]
    private static extern void icalcomponent_free(nint component);

    [DllImport(Library)]
    private static extern int icalcomponent_count_errors(nint component);

    [DllImport(Library)]
    private static extern int icalrestriction_check(nint component);

    [DllImport(Library)]
    private static extern nint icalcomponent_get_first_component(nint component, int kind);

    [DllImport(Library)]
    private static extern nint icalcomponent_get_first_property(nint component, int kind);

    [DllImport(Library)]
    private static extern nint icalcomponent_get_next_property(nint component, int kind);

    [DllImport(Library)]
    private static extern nint icalproperty_get_property_name(nint property);

    [DllImport(Library)]
    private static extern nint icalproperty_get_value_as_string(nint property);

    [DllImport(Library)]
    private static extern nint icalproperty_get_parameter_as_string(
        nint property,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name
    );

    [DllImport(Library)]
    private static extern Time icalcomponent_get_dtstart(nint component);

    [DllImport(Library)]
    private static extern Time icalcomponent_get_dtend(nint component);

    [DllImport(Library)]
    private static extern long icaltime_as_timet_with_zone(Time time, nint zone);
}
