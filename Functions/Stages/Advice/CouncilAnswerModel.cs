using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>What the council said, for a question about what follows from it.</summary>
/// <param name="AskedAt">When the council was asked.</param>
/// <param name="Vote">The answer to the question; null: none yet.</param>
public sealed record CouncilAnswerModel(IReadOnlyList<AdvisedCandidate> Candidates, DateTimeOffset AskedAt, Vote? Vote)
{
    /// <summary>Consent was asked, and is not given.</summary>
    public bool IsConsent => Candidates.Any(candidate => candidate.Advice.Right == CouncilRight.Consent);

    public static async Task<CouncilAnswerModel> OfAsync(
        BallotView view,
        CouncilAdvices advices,
        CancellationToken cancellationToken
    )
    {
        var given = await advices.OfAsync(
            view.Ballot.Procedure,
            view.Candidates.Select(candidate => candidate.Id),
            cancellationToken
        );
        return new CouncilAnswerModel(
            [
                .. view
                    .Candidates.Where(candidate => given.ContainsKey(candidate.Id))
                    .Select(c => new AdvisedCandidate(c.Name, given[c.Id])),
            ],
            given.Values.Select(advice => advice.AskedAt).DefaultIfEmpty(view.Ballot.OpenedAt).Min(),
            view.Vote
        );
    }
}
