using Recruitment.Records;

namespace Recruitment.Committee.Conflicts;

/// <summary>On a ballot a voter is not asked about a candidate, because of a conflict of interest. Ids only.</summary>
public sealed record PassedOver(PersonId Voter, CandidateId Candidate);

/// <summary>A candidate about whom a voter is not asked, as the voter sees it.</summary>
/// <param name="Label">By name, or by letter while names stay hidden.</param>
public sealed record PassedOverCandidate(string Label, StandingConflict Conflict);

/// <summary>Whom the conflicts that hold keep from a ballot that opens.</summary>
/// <param name="PassedOver">Who votes, but not about these candidates.</param>
/// <param name="Conflicted">Who does not vote on it at all.</param>
/// <param name="Excused">Of these, whose place need not be taken: a quorum is left without them.</param>
public sealed record BallotConflicts(
    IReadOnlyList<PassedOver> PassedOver,
    IReadOnlyList<PersonId> Conflicted,
    IReadOnlyList<PersonId> Excused
)
{
    /// <param name="passesOver">Whether a voter can answer about some of the candidates only.</param>
    public static BallotConflicts Of(
        IReadOnlyList<PersonId> voters,
        IReadOnlyList<CandidateId> candidates,
        int quorum,
        bool passesOver,
        IReadOnlyList<StandingConflict> standing
    )
    {
        var held = standing
            .Where(conflict => voters.Contains(conflict.Voter) && candidates.Contains(conflict.Candidate))
            .Select(conflict => new PassedOver(conflict.Voter, conflict.Candidate))
            .ToList();
        var conflicted = held.GroupBy(one => one.Voter)
            .Where(of => !passesOver || voters.Count == 1 || of.Count() == candidates.Count)
            .Select(of => of.Key)
            .ToList();

        // Of a candidate whom too few could judge otherwise, others have to: those who cannot are replaced.
        var judges = voters.Except(conflicted).ToList();
        var tooFew = held.Where(one => judges.Contains(one.Voter))
            .GroupBy(one => one.Candidate)
            .Where(of => judges.Count - of.Count() < quorum)
            .SelectMany(of => of.Select(one => one.Voter))
            .Distinct()
            .ToList();
        var excused = judges.Count >= quorum ? conflicted : [];
        conflicted = [.. conflicted, .. tooFew];
        return new BallotConflicts([.. held.Where(one => !conflicted.Contains(one.Voter))], conflicted, excused);
    }
}
