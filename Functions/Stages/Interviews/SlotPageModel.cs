using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Stages.Interviews;

/// <summary>The page on which a candidate chooses a time for the interview.</summary>
public sealed record SlotPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required string Location { get; init; }

    /// <summary>What the candidate does right before the interview; absent: nothing.</summary>
    public AssignmentPlan? Assignment { get; init; }

    /// <summary>Until when times can be chosen.</summary>
    public required DateTimeOffset ChoiceClosesAt { get; init; }

    /// <summary>Whether they still can.</summary>
    public bool Open { get; init; }

    /// <summary>The candidate no longer takes part in the interviews.</summary>
    public bool Gone { get; init; }

    /// <summary>The candidate's own slot, if any.</summary>
    public AgendaSlot? Own { get; init; }

    /// <summary>The own slot was given by rule.</summary>
    public bool Assigned { get; init; }

    /// <summary>What can be chosen now, by day: free, or the candidate's own.</summary>
    public required IReadOnlyList<SlotDay> Days { get; init; }

    /// <summary>What became of the choice that was posted; absent when the page is only shown.</summary>
    public BookingAnswer? Answer { get; init; }
}
