namespace Recruitment.Calendar;

/// <summary>Days on which a school organisation is closed beside weekends and holidays, such as a study day of its staff.</summary>
public sealed record ClosedDays
{
    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included; the first unless given.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What people at the school call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether any day from <paramref name="first"/> up to and including <paramref name="last"/> is one of them.</summary>
    public bool Overlaps(DateOnly first, DateOnly last) => From <= last && first <= (To ?? From);
}
