using Recruitment.Definition.Programmes;

namespace Recruitment.Definition;

/// <summary>
/// One stage: its kind, its dates, and the rules of its wait. Members that a kind does not use are
/// refused.
/// </summary>
public sealed record StageDefinition
{
    /// <summary>Lower-case letters, digits and hyphens; unique in the procedure.</summary>
    public required string Id { get; init; }

    /// <summary>What happens in the stage.</summary>
    public required StageKind Kind { get; init; }

    /// <summary>What people read above the stage; the kind's own title unless given.</summary>
    public string? Title { get; init; }

    /// <summary>Earliest start; may be fuzzy. Absent: as soon as the stage before has ended.</summary>
    public string? Starts { get; init; }

    /// <summary>When the people who act must have acted (for a posting: when it closes); may be fuzzy.</summary>
    public string? Deadline { get; init; }

    /// <summary>Working days before the deadline on which those who have not acted are reminded.</summary>
    public IReadOnlyList<int> RemindDaysBefore { get; init; } = [2];

    /// <summary>Working days after the deadline in which people can still act, once the recruiter and the chair have been told.</summary>
    public int EscalationDays { get; init; } = 2;

    /// <summary>
    /// What happens to the stage's questions when too few people answer; <c>proceed</c> concerns those for which nobody is
    /// rejected: scores, the nomination, referees, the council.
    /// </summary>
    public WhenSilent WhenSilent { get; init; }

    /// <summary>Authorisation: how many approvers must approve; all of them unless given.</summary>
    public int? Approvals { get; init; }

    /// <summary>Posting: which tracks are open, and in what order.</summary>
    public PostingTracks Tracks { get; init; } = PostingTracks.Simultaneous;

    /// <summary>
    /// Posting: the edition (<see cref="Priority.PriorityEdition"/>) of the groups whose members are considered before
    /// others; absent: everybody is considered at once.
    /// </summary>
    public string? PriorityGroups { get; init; }

    /// <summary>Preselection: candidates at most on the shortlist.</summary>
    public int MaximumShortlist { get; init; } = 6;

    /// <summary>Preselection: names and contact details stay hidden while members score.</summary>
    public bool NameBlind { get; init; }

    /// <summary>Interviews: where and when.</summary>
    public InterviewPlan? Interviews { get; init; }

    /// <summary>References: what referees are asked.</summary>
    public ReferencePlan? References { get; init; }

    /// <summary>Advice: which council is asked, by what right and for how long.</summary>
    public AdvicePlan? Advice { get; init; }

    /// <summary>Recommendation: when nobody turns out to be appointable, the procedure is opened again by rule.</summary>
    public bool Reopen { get; init; }

    /// <summary>
    /// Recommendation, and interviews with <c>maximumNext</c>: what happens when a second ballot among those who are tied
    /// is a tie as well; <c>talk</c> unless given.
    /// </summary>
    public TieBreak? TieBreak { get; init; }

    /// <summary>Offer: what the candidate is offered, in sentences, beside the vacancy's own terms.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Offer: terms that differ from the vacancy's, or are more exact.</summary>
    public OfferedTerms? Offer { get; init; }

    /// <summary>Checks: what is asked of the candidate.</summary>
    public CheckPlan? Checks { get; init; }

    /// <summary>Handover: what happens around the start.</summary>
    public HandoverPlan? Handover { get; init; }

    /// <summary>Term end: when the board decides, and the contracts before this one.</summary>
    public TermEndPlan? TermEnd { get; init; }

    /// <summary>Programme phase: its sessions.</summary>
    public PhasePlan? Phase { get; init; }
}
