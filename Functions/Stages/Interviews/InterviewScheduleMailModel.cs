using Recruitment.Html;

namespace Recruitment.Stages.Interviews;

/// <summary>What the invitation of a member of the committee says.</summary>
public sealed record InterviewScheduleMailModel
{
    public required Brand Brand { get; init; }
    public required string Name { get; init; }
    public required string Function { get; init; }
    public required string Location { get; init; }

    /// <summary>Whom it is with.</summary>
    public required string Candidate { get; init; }

    /// <summary>The interview that the mail invites to.</summary>
    public required AgendaSlot Slot { get; init; }

    /// <summary>The slots of all interviews of that day, in order of time.</summary>
    public required IReadOnlyList<AgendaSlot> Day { get; init; }
}
