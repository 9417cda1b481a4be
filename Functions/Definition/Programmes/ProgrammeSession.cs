using System.Text.Json.Serialization;

namespace Recruitment.Definition.Programmes;

/// <summary>A work session of a programme; its times are in Europe/Amsterdam.</summary>
public sealed record ProgrammeSession
{
    /// <summary>What the session is about.</summary>
    public required string Title { get; init; }

    /// <summary>May be fuzzy; counts from the session before, and the first from the start of the phase.</summary>
    public required string Day { get; init; }

    /// <summary>Start of the session, time of day in Europe/Amsterdam.</summary>
    public TimeOnly From { get; init; } = new(13, 0);

    /// <summary>End of the session, time of day in Europe/Amsterdam.</summary>
    public TimeOnly Until { get; init; } = new(16, 0);

    /// <summary>Where it is.</summary>
    public required string Location { get; init; }

    /// <summary>Only for teams that booked more sessions than every team takes part in.</summary>
    public bool Optional { get; init; }

    /// <summary>Who of a team take part in it.</summary>
    public SessionGroup Group { get; init; }
}

/// <summary>Who of a team a session is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SessionGroup>))]
public enum SessionGroup
{
    /// <summary>The whole team, whom its contact invites.</summary>
    Team,

    /// <summary>Those who prepare the programme, who are invited by name.</summary>
    Preparation,
}
