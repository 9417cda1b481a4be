using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.References;
using Recruitment.Committee;
using Recruitment.Committee.PerCandidate;
using Recruitment.Committee.Scores;
using Recruitment.Committee.Ties;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>
/// Asks each member whom to recommend. The vote: <see cref="Vote.Choice"/> is a <see cref="RecommendationChoice"/>,
/// with <see cref="Vote.Reason"/> when nobody is appointable; per candidate <see cref="CandidateVote.Choice"/> and,
/// of who is appointable, <see cref="CandidateVote.Rank"/> from 1.
/// </summary>
public sealed class RecommendationForm(InterviewScores interviews, ReferenceRecords references, RecordStore records)
    : IBallotForm
{
    public string Name => nameof(RecommendationForm);

    public string Title => RecommendationTexts.Resources["Title"];

    public async Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<RecommendationFieldset>(await ModelAsync(view, cancellationToken));

    public async Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<RecordedRecommendation>(await ModelAsync(view, cancellationToken));

    public bool PassesOver => true;

    public string? TieRule(BallotView view) => TieBreaking.RuleOf(view);

    public Task<BallotReading> ReadAsync(
        IFormCollection fields,
        BallotView view,
        CancellationToken cancellationToken
    ) => Task.FromResult(RecommendationReader.Read(fields, view));

    private async Task<RecommendationFormModel> ModelAsync(BallotView view, CancellationToken cancellationToken)
    {
        var procedure = view.Ballot.Procedure;
        var interviewed = await interviews.FindAsync(procedure, view.Definition, cancellationToken);
        var deviation = await records.FindAsync<Deviation>(RecordPaths.Deviation(procedure), cancellationToken);
        var findings = await FindingsAsync(view, cancellationToken);
        return new RecommendationFormModel
        {
            Choice = view.Vote?.Choice,
            Reason = view.Vote?.Reason,
            Deviation = deviation,
            BoardPrefers = view.Candidates.FirstOrDefault(c => c.Id == deviation?.Prefers)?.Name,
            Candidates =
            [
                .. view.Candidates.Select(candidate => new RecommendationFormCandidate(
                    new CandidateEntry(
                        candidate,
                        view.CvLinks.GetValueOrDefault(candidate.Id),
                        view.Said(candidate.Id)
                    ),
                    interviewed.StandingOf(candidate.Id)
                )
                {
                    Remarks = Remark.About(candidate.Id, interviewed.Votes, view.Definition.People),
                    Findings = findings.GetValueOrDefault(candidate.Id),
                }),
            ],
        };
    }

    /// <summary>What referees told of each candidate; empty when the procedure asks for no references.</summary>
    private async Task<Dictionary<CandidateId, ReferenceFindings>> FindingsAsync(
        BallotView view,
        CancellationToken cancellationToken
    )
    {
        var findings = new Dictionary<CandidateId, ReferenceFindings>();
        foreach (var candidate in view.Candidates)
        {
            var file = await references.FindAsync(view.Ballot.Procedure, candidate.Id, cancellationToken);
            if (ReferenceFindings.Of(view.Definition, candidate, file) is { } found)
            {
                findings.Add(candidate.Id, found);
            }
        }

        return findings;
    }
}
