using Recruitment.Committee.Scores;
using Recruitment.Records;

namespace Recruitment.Committee.Choices;

/// <summary>
/// The proposal for who goes on: the candidates with the highest weighted averages; equals, and those whom nobody
/// scored, in order of receipt.
/// </summary>
public static class ProposalRules
{
    public static IReadOnlyList<CandidateId> Propose(
        IEnumerable<CandidateId> inOrderOfReceipt,
        ScoreAverages averages,
        int maximum
    ) => [.. averages.Order(inOrderOfReceipt).Take(maximum)];
}
