using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>What a member of the committee remarked about a candidate with the scores.</summary>
/// <param name="Member">The name; null when the member is no longer known.</param>
public sealed record Remark(string? Member, string Text)
{
    /// <summary>The remarks about a candidate, in order of voter.</summary>
    public static IReadOnlyList<Remark> About(CandidateId candidate, IEnumerable<Vote> votes, People people) =>
        [
            .. from vote in votes
            from said in vote.Candidates
            where said.Candidate == candidate
            let text = said.Reason
            where text is not null
            select new Remark(people.Find(vote.Voter)?.Name, text),
        ];
}
