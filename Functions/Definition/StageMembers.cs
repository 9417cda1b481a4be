namespace Recruitment.Definition;

/// <summary>Which kinds of stage use which members of a <see cref="StageDefinition"/>.</summary>
public static class StageMembers
{
    /// <summary>By member as JSON has it; a member that is not here is of every kind.</summary>
    internal static IReadOnlyDictionary<string, StageKind> Own { get; } =
        new Dictionary<string, StageKind>(StringComparer.Ordinal)
        {
            ["approvals"] = StageKind.Authorisation,
            ["tracks"] = StageKind.Posting,
            ["priorityGroups"] = StageKind.Posting,
            ["maximumShortlist"] = StageKind.Preselection,
            ["nameBlind"] = StageKind.Preselection,
            ["interviews"] = StageKind.Interviews,
            ["references"] = StageKind.References,
            ["advice"] = StageKind.Advice,
            ["reopen"] = StageKind.Recommendation,
            [TieBreak] = StageKind.Recommendation,
            ["terms"] = StageKind.Offer,
            ["offer"] = StageKind.Offer,
            ["checks"] = StageKind.Checks,
            ["handover"] = StageKind.Handover,
            ["termEnd"] = StageKind.TermEnd,
            ["phase"] = StageKind.ProgrammePhase,
        };

    private const string TieBreak = "tieBreak";

    extension(StageKind kind)
    {
        /// <summary>People act in it, until its deadline.</summary>
        public bool HasDeadline =>
            kind is not (StageKind.Appointment or StageKind.TermEnd or StageKind.ProgrammePhase or StageKind.Retention);
    }

    /// <summary>Whether a member has a meaning in this kind and not in every one.</summary>
    public static bool IsOf(StageKind kind, string member) =>
        Own.TryGetValue(member, out var own) && (own == kind || (member == TieBreak && kind == StageKind.Interviews));
}
