using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>What the orchestration knows of an agenda: ids, numbers and moments.</summary>
public sealed record InterviewsState
{
    /// <summary><see cref="InterviewAgenda.Version"/>.</summary>
    public required int Version { get; init; }

    public bool DayMoved { get; init; }
    public required IReadOnlyList<Booking> Bookings { get; init; }

    /// <summary>End of the last interview that somebody holds; absent when nobody does.</summary>
    public DateTimeOffset? LastEnds { get; init; }

    /// <summary>Whether anybody of those invited is still to be chosen from.</summary>
    public required bool AnybodyLeft { get; init; }

    public required IReadOnlyList<PersonId> Committee { get; init; }

    /// <summary>Working days in which the committee scores after the last interview.</summary>
    public required int ScoringDays { get; init; }

    /// <summary>Candidates who go on at most; null: everybody.</summary>
    public int? MaximumNext { get; init; }
}
