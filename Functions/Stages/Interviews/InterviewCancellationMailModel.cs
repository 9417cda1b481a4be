using Recruitment.Html;

namespace Recruitment.Stages.Interviews;

/// <summary>What the mail says that takes an interview back.</summary>
public sealed record InterviewCancellationMailModel
{
    public required Brand Brand { get; init; }
    public required string Name { get; init; }
    public required string Function { get; init; }

    /// <summary>What fell through.</summary>
    public required AgendaSlot Slot { get; init; }

    /// <summary>The reader is a member of the committee.</summary>
    public required bool ToMember { get; init; }

    /// <summary>For a member: whom they would have met; absent when that candidate has been erased.</summary>
    public string? Candidate { get; init; }
}
