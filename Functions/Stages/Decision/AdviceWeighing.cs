using Recruitment.Calendar;
using Recruitment.Committee;
using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// What the advice of the participation council asks of a decision to appoint (WMS, version of 1 August 2025). Without
/// a consent that is due there is no decision (art. 32). Deciding otherwise than advised comes after consultation
/// (art. 17(d)) and with reasons, because the disputes committee tests whether it is reasonable (art. 34(5)).
/// </summary>
internal static class AdviceWeighing
{
    /// <summary>The <see cref="CandidateVote.Choice"/> of whoever is to be appointed: whether the council's conditions are met.</summary>
    public const string Met = "met";
    public const string NotMet = "not-met";

    /// <summary>What is wrong with the vote to appoint somebody; nothing when it may be recorded.</summary>
    /// <param name="advice">About whoever is to be appointed; null: the council was not asked.</param>
    public static IEnumerable<FormError> Faults(Vote vote, CouncilAdvice? advice, DateTimeOffset now)
    {
        if (advice is null)
        {
            return [DecisionReader.Fault(DecisionFieldNames.FollowId, "NoAdviceAsked")];
        }

        if (advice.Forbids)
        {
            return [DecisionReader.Fault(DecisionFieldNames.FollowId, "NoConsent")];
        }

        var condition = vote.Candidates.FirstOrDefault()?.Choice;
        if (advice.Verdict == CouncilVerdict.Conditional && condition is null)
        {
            return [DecisionReader.Fault(DecisionFieldNames.MetId, "MissingConditions")];
        }

        return advice.IsAgainst(condition == Met)
            ?
            [
                .. vote.Reason is null
                    ? [DecisionReader.Fault(DecisionFieldNames.Reason, "MissingAdviceReason")]
                    : Array.Empty<FormError>(),
                .. advice.ConsultedOn is null ? Consultation(vote.Day, advice.AskedAt, now) : [],
            ]
            : [];
    }

    /// <summary>
    /// Who may get the offer: whoever's advice the board weighed, and whom it can appoint without weighing more. The
    /// others need a decision of their own.
    /// </summary>
    public static IReadOnlyList<CandidateId> Offerable(
        IReadOnlyList<CandidateId> ranking,
        CandidateId? weighed,
        IReadOnlyDictionary<CandidateId, CouncilAdvice> advices
    ) =>
        [
            .. ranking.Where(candidate =>
                advices.TryGetValue(candidate, out var advice)
                && (advice.IsClear || (candidate == weighed && !advice.Forbids))
            ),
        ];

    private static FormError[] Consultation(DateOnly? day, DateTimeOffset askedAt, DateTimeOffset now)
    {
        var first = DutchTime.DayOf(askedAt);
        return day is null ? [DecisionReader.Fault(DecisionFieldNames.ConsultedOn, "MissingConsultation")]
            : day < first || day > DutchTime.DayOf(now)
                ? [DecisionReader.Fault(DecisionFieldNames.ConsultedOn, "ConsultationDay", DutchTime.Date(first))]
            : [];
    }
}
