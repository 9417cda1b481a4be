using Microsoft.AspNetCore.Http;
using Recruitment.Committee;
using Recruitment.Html;

namespace Recruitment.Stages.Decision;

/// <summary>
/// Reads the decision of a board member. The vote: <see cref="Vote.Choice"/> is a <see cref="DecisionChoice"/>, with
/// <see cref="Vote.Reason"/>; its one candidate is who is preferred, with rank 1, or of the recommendation that is
/// followed the first, when the council was asked. That candidate's <see cref="CandidateVote.Choice"/> says whether the
/// council's conditions are met, and <see cref="Vote.Day"/> when board and council consulted.
/// </summary>
internal static class DecisionReader
{
    public static Vote Read(IFormCollection fields, BallotView view, DecisionFormModel model)
    {
        string? posted = fields[DecisionFieldNames.Choice];
        string? condition = fields[DecisionFieldNames.Condition];
        var preferred = model
            .Candidates.Skip(1)
            .FirstOrDefault(c => c.Candidate.Id == DecisionFieldNames.Preferred(posted));
        var appointed =
            preferred
            ?? (posted == DecisionChoice.Follow && model.AsksCouncil ? model.Candidates.FirstOrDefault() : null);
        return new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Reason = ReasonField.Read(fields, DecisionFieldNames.Reason),
            FirstOnly =
                !model.AsksWhoFollows || posted == DecisionChoice.Nobody
                    ? null
                    : fields[DecisionFieldNames.FirstOnly].ToString() switch
                    {
                        DecisionFieldNames.Yes => true,
                        DecisionFieldNames.No => false,
                        _ => null,
                    },
            Day = DayField.Read(fields, DecisionFieldNames.ConsultedOn),
            Choice = posted switch
            {
                DecisionChoice.Follow or DecisionChoice.Nobody => posted,
                _ when preferred is not null => DecisionChoice.Prefer,
                _ => null,
            },
            Candidates = appointed is null
                ? []
                :
                [
                    new CandidateVote
                    {
                        Candidate = appointed.Candidate.Id,
                        Rank = preferred is null ? null : 1,
                        Choice =
                            appointed.HasConditions && condition is AdviceWeighing.Met or AdviceWeighing.NotMet
                                ? condition
                                : null,
                    },
                ],
        };
    }

    public static IEnumerable<FormError> Faults(Vote vote, DecisionFormModel model, DateTimeOffset now) =>
        [
            .. Choice(vote),
            .. IsNotSaidWhoFollows(vote, model)
                ? [Fault(DecisionFieldNames.FirstOnly, "MissingWhoFollows")]
                : Array.Empty<FormError>(),
            .. vote.Reason?.Length > ReasonField.Longest
                ? [Fault(DecisionFieldNames.Reason, "ReasonTooLong", ReasonField.Longest)]
                : Array.Empty<FormError>(),
            .. Appoints(vote, model) ? AdviceWeighing.Faults(vote, Advised(vote, model)?.Advice, now) : [],
        ];

    private static IEnumerable<FormError> Choice(Vote vote)
    {
        if (vote.Choice is null)
        {
            yield return Fault(DecisionFieldNames.FollowId, "MissingChoice");
        }
        else if (vote.Choice != DecisionChoice.Follow && vote.Reason is null)
        {
            yield return Fault(DecisionFieldNames.Reason, "MissingReason");
        }
    }

    /// <summary>Of an appointment: no order of the offer follows from something that was left as it was.</summary>
    private static bool IsNotSaidWhoFollows(Vote vote, DecisionFormModel model) =>
        model.AsksWhoFollows
        && vote.FirstOnly is null
        && (vote.Choice == DecisionChoice.Follow || (vote.Choice == DecisionChoice.Prefer && model.IsFinal));

    public static FormError Fault(string field, string key, params object[] values) =>
        new(field, DecisionTexts.Resources.With(key, values));

    /// <summary>Whether the vote is for an appointment on which the council has a say. A first deviation only goes back to the committee.</summary>
    private static bool Appoints(Vote vote, DecisionFormModel model) =>
        model is { AsksCouncil: true, Candidates.Count: > 0 }
        && (vote.Choice == DecisionChoice.Follow || (vote.Choice == DecisionChoice.Prefer && model.IsFinal));

    private static DecisionFormCandidate? Advised(Vote vote, DecisionFormModel model) =>
        model.Candidates.FirstOrDefault(c => c.Candidate.Id == vote.Candidates.FirstOrDefault()?.Candidate);
}
