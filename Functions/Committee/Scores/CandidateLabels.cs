using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>What candidates are called on a ballot: by name, or by letter while names stay hidden.</summary>
public static class CandidateLabels
{
    /// <summary>
    /// <c>Kandidaat A</c>, by the place on the ballot, so that a withdrawal does not rename the others; after Z
    /// follows AA.
    /// </summary>
    public static string Letter(Ballot ballot, CandidateId candidate)
    {
        var place = ballot.Candidates.TakeWhile(c => c != candidate).Count();
        return ScoreTexts.Resources.With("CandidateLetter", Letters(place));
    }

    public static string Of(Ballot ballot, Candidate candidate, bool nameBlind) =>
        nameBlind ? Letter(ballot, candidate.Id) : candidate.Name;

    private static string Letters(int place) =>
        (place < 26 ? "" : Letters((place / 26) - 1)) + (char)('A' + (place % 26));
}
