namespace Recruitment.Calendar;

/// <summary>One published school holiday of one region, both dates inclusive.</summary>
public sealed record SchoolHoliday
{
    /// <summary>Such as <c>2026-2027</c>.</summary>
    public required string SchoolYear { get; init; }

    /// <summary>Dutch name, such as <c>herfstvakantie</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Binding for schools; autumn and spring holidays are advice.</summary>
    public required bool Mandatory { get; init; }

    /// <summary><c>noord</c>, <c>midden</c> or <c>zuid</c>.</summary>
    public required string Region { get; init; }

    public required DateOnly Start { get; init; }
    public required DateOnly End { get; init; }
}
