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
