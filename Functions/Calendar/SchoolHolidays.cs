using System.Collections.Frozen;
using System.Text.Json;

namespace Recruitment.Calendar;

/// <summary>The school holidays as the ministry published them, per region; later school years are added to the file.</summary>
public static class SchoolHolidays
{
    private static readonly IReadOnlyList<SchoolHoliday> Published = Read();

    /// <summary>By region and day the type of the holiday.</summary>
    private static readonly FrozenDictionary<string, FrozenDictionary<DateOnly, string>> Days = Published
        .GroupBy(holiday => holiday.Region)
        .ToFrozenDictionary(
            region => region.Key,
            region => region.SelectMany(DaysOf).DistinctBy(day => day.Key).ToFrozenDictionary(),
            StringComparer.Ordinal
        );

    private static readonly DateOnly First = Published.Min(holiday => holiday.Start);

    private static readonly DateOnly Last = Published.Max(holiday => holiday.End);

    public static IReadOnlyCollection<string> Regions => Days.Keys;

    /// <summary>Dutch names, such as <c>kerstvakantie</c>.</summary>
    public static IReadOnlySet<string> Types { get; } = Published.Select(holiday => holiday.Type).ToFrozenSet();

    /// <summary>The first holiday of this type of which the last day is not over on <paramref name="day"/>; null: none was published.</summary>
    public static SchoolHoliday? Next(string type, string region, DateOnly day) =>
        Published
            .Where(holiday => holiday.Type == type && holiday.Region == region && holiday.End >= day)
            .MinBy(holiday => holiday.Start);

    /// <summary>Whether the dates around this day have been published; beyond, nothing is known of school holidays.</summary>
    public static bool Covers(DateOnly day) => day >= First && day <= Last;

    /// <summary>The type of the holiday on this day; null when there is none.</summary>
    /// <exception cref="ArgumentException">No such region.</exception>
    public static string? Find(DateOnly day, string region) =>
        Days.TryGetValue(region, out var days)
            ? days.GetValueOrDefault(day)
            : throw new ArgumentException(
                $"School holidays are known of {string.Join(", ", Regions.Order())}.",
                nameof(region)
            );

    private static IEnumerable<KeyValuePair<DateOnly, string>> DaysOf(SchoolHoliday holiday)
    {
        for (var day = holiday.Start; day <= holiday.End; day = day.AddDays(1))
        {
            yield return KeyValuePair.Create(day, holiday.Type);
        }
    }

    private static SchoolHoliday[] Read()
    {
        using var file =
            typeof(SchoolHolidays).Assembly.GetManifestResourceStream("Recruitment.Calendar.school-holidays.json")
            ?? throw new InvalidOperationException("The school holidays are not embedded.");
        return JsonSerializer.Deserialize<SchoolHoliday[]>(file, JsonSerializerOptions.Web) ?? [];
    }
}
