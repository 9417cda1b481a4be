using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee.PerCandidate;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Committee.Ties;

/// <summary>
/// A second ballot, among those who are tied: it asks each member for their order. The vote: of each candidate
/// <see cref="CandidateVote.Rank"/>, from 1.
/// </summary>
public sealed class TieForm : IBallotForm
{
    public string Name => nameof(TieForm);

    public string Title => BallotTexts.Resources["TieTitle"];

    public static string Rank(CandidateId candidate) => $"rank-{candidate}";

    public string? TieRule(BallotView view) => TieBreaking.RuleOf(view, again: true);

    public Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        Task.FromResult(BallotBody.Of<TieFields>(Entries(view)));

    public Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        Task.FromResult(BallotBody.Of<RecordedTie>(Entries(view)));

    public Task<BallotReading> ReadAsync(IFormCollection fields, BallotView view, CancellationToken cancellationToken)
    {
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Candidates =
            [
                .. view.Candidates.Select(candidate => new CandidateVote
                {
                    Candidate = candidate.Id,
                    Rank = int.TryParse(
                        fields[Rank(candidate.Id)],
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var place
                    )
                        ? place
                        : null,
                }),
            ],
        };
        return Task.FromResult(new BallotReading(vote, [.. Faults(vote, view)]));
    }

    private static IEnumerable<FormError> Faults(Vote vote, BallotView view)
    {
        var texts = BallotTexts.Resources;
        foreach (var (candidate, said) in view.Candidates.Zip(vote.Candidates))
        {
            if (said.Rank is not { } place || place < 1 || place > view.Candidates.Count)
            {
                yield return Fault(candidate, texts.With("MissingPlace", candidate.Name));
            }
            else if (vote.Candidates.Count(other => other.Rank == place) > 1)
            {
                yield return Fault(candidate, texts.With("PlaceTwice", candidate.Name, place));
            }
        }
    }

    private static FormError Fault(Candidate candidate, string message) =>
        new(Rank(candidate.Id), message) { About = candidate.Name };

    private static IReadOnlyList<CandidateEntry> Entries(BallotView view) =>
        [
            .. view.Candidates.Select(candidate => new CandidateEntry(
                candidate,
                view.CvLinks.GetValueOrDefault(candidate.Id),
                view.Said(candidate.Id)
            )),
        ];
}
