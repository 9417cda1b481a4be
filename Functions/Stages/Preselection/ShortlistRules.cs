using Recruitment.Committee.Scores;
using Recruitment.Records;

namespace Recruitment.Stages.Preselection;

/// <summary>
/// The proposal for the shortlist: the candidates with the highest weighted averages; equals, and those whom nobody
/// scored, in order of receipt.
/// </summary>
public static class ShortlistRules
{
    public static IReadOnlyList<CandidateId> Propose(
        IEnumerable<CandidateId> inOrderOfReceipt,
        ScoreAverages averages,
        int maximum
    ) => [.. averages.Order(inOrderOfReceipt).Take(maximum)];
}
