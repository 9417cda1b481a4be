using Recruitment.Candidates.References;
using Recruitment.Committee.Replacing;

namespace Recruitment.Applicants;

/// <summary>
/// What happened, as people read it: the audit chain and the records of decisions have a word for each, which never
/// changes. The column beside it tells who did it.
/// </summary>
internal static class AuditTexts
{
    private static readonly Texts Sentences = new(typeof(AuditTexts));

    /// <summary>What the record of a decision calls what the audit chain has another word for.</summary>
    private static readonly Dictionary<string, string> Decisions = new(
        [
            new("suspend", "ProcedureSuspended"),
            new("resume", "ProcedureResumed"),
            new("cancel", "ProcedureCancelled"),
            new("offer-taken-back", "OfferTakenBack"),
            new("follow-up-committee", "FollowUpCommittee"),
            new("follow-up-reopen", "FollowUpReopen"),
            new("follow-up-end", "FollowUpEnd"),
            new("follow-up-reserve", "FreePlaceReserve"),
            .. Enum.GetValues<RefereeChoice>().Select(choice => Pair($"referee-{choice}", $"Referee{choice}")),
            .. Enum.GetValues<ReplacementReason>().Select(reason => Pair($"replaced-{reason}", "PersonReplaced")),
        ],
        StringComparer.Ordinal
    );

    /// <summary>Null for a word of a version that is no more: then the word itself is shown.</summary>
    /// <param name="what">Of an audit entry, or of a decision.</param>
    public static string? Of(string what) => Sentences.Find(Decisions.GetValueOrDefault(what, what));

    private static KeyValuePair<string, string> Pair(string decision, string entry) =>
        new(decision.ToLowerInvariant(), entry);
}
