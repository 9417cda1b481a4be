using Recruitment.Html;

namespace Recruitment.Stages.Interviews;

/// <summary>What the mails to a candidate about an interview say.</summary>
public sealed record InterviewMailModel
{
    public required Brand Brand { get; init; }
    public required string Name { get; init; }
    public required string Function { get; init; }
    public required string Location { get; init; }
    public required DateTimeOffset ChoiceClosesAt { get; init; }

    /// <summary>The days with slots, Europe/Amsterdam.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>The candidate's slot; absent while none is chosen.</summary>
    public AgendaSlot? Slot { get; init; }

    /// <summary>The slot was given by rule.</summary>
    public bool Assigned { get; init; }

    /// <summary>The interviews are on another day than the candidate was told before.</summary>
    public bool DayMoved { get; init; }

    /// <summary>Where to choose; absent once that is over.</summary>
    public Uri? Link { get; init; }
}
