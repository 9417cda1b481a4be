using Recruitment.Committee;
using Recruitment.Records;

namespace Recruitment.Stages.Nomination;

/// <summary>
/// A candidate is declined only when more members of management decline than nominate: an equal vote counts for the
/// candidate, and without any vote the candidate is nominated.
/// </summary>
public static class NominationRules
{
    public static NominationVerdict Decide(IEnumerable<Vote> votes, CandidateId candidate)
    {
        var said = votes.SelectMany(vote => vote.Candidates.Where(c => c.Candidate == candidate)).ToList();
        var nominated = said.Count(c => c.Choice == NominationChoice.Nominate);
        var declined = said.Where(c => c.Choice == NominationChoice.Decline).ToList();
        if (declined.Count <= nominated)
        {
            return new NominationVerdict(true, nominated == 0 && declined.Count == 0, null);
        }

        var reasons = declined.Select(c => c.Reason).OfType<string>().Distinct();
        return new NominationVerdict(false, false, string.Join(" ", reasons));
    }
}

/// <summary>What the votes of management come to for one candidate.</summary>
/// <param name="ByRule">Nobody voted on the candidate, so that the rule decided.</param>
/// <param name="Reason">Why not nominated, in the words of management; null when nominated.</param>
public sealed record NominationVerdict(bool Nominated, bool ByRule, string? Reason);

/// <summary>What school management says of an internal candidate.</summary>
public static class NominationChoice
{
    public const string Nominate = "nominate";
    public const string Decline = "decline";
}
