using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Records;

namespace Recruitment.Stages.Preselection;

/// <summary>
/// Asks the chair for the shortlist, with the proposal filled in. The vote: <see cref="CandidateVote.Choice"/> is
/// <see cref="ShortlistChoice.Chosen"/> of who is on it; or <see cref="Vote.Choice"/> is
/// <see cref="ShortlistChoice.Nobody"/>, with the reason.
/// </summary>
public sealed class ShortlistForm(ShortlistProposals proposals) : IBallotForm
{
    internal const string ChosenField = "chosen";
    internal const string NobodyField = "nobody";
    internal const string ReasonFieldName = "reason";

    public string Name => nameof(ShortlistForm);

    public string Title => PreselectionTexts.Resources["ShortlistTitle"];

    public async Task<BallotBody> FieldsAsync(
        BallotView view,
        CancellationToken cancellationToken
    ) => BallotBody.Of<ShortlistFields>(await ModelAsync(view, cancellationToken));

    public async Task<BallotBody> RecordedAsync(
        BallotView view,
        CancellationToken cancellationToken
    ) => BallotBody.Of<RecordedShortlist>(await ModelAsync(view, cancellationToken));

    public Task<BallotReading> ReadAsync(
        IFormCollection fields,
        BallotView view,
        CancellationToken cancellationToken
    )
    {
        var chosen = fields[ChosenField].ToHashSet();
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Choice = fields.ContainsKey(NobodyField) ? ShortlistChoice.Nobody : null,
            Reason = ReasonField.Read(fields, ReasonFieldName),
            Candidates =
            [
                .. view
                    .Candidates.Where(candidate => chosen.Contains(candidate.Id.Value))
                    .Select(candidate => new CandidateVote
                    {
                        Candidate = candidate.Id,
                        Choice = ShortlistChoice.Chosen,
                    }),
            ],
        };
        return Task.FromResult(new BallotReading(vote, [.. Faults(vote, view)]));
    }

    private static IEnumerable<string> Faults(Vote vote, BallotView view)
    {
        var texts = PreselectionTexts.Resources;
        var maximum = view.Stage.MaximumShortlist;
        var nobody = vote.Choice == ShortlistChoice.Nobody;
        if (vote.Candidates.Count > maximum)
        {
            yield return texts.With("TooManyChosen", vote.Candidates.Count, maximum);
        }

        if (nobody && vote.Candidates.Count > 0)
        {
            yield return texts["ChosenAndNobody"];
        }
        else if (!nobody && vote.Candidates.Count == 0)
        {
            yield return texts["NobodyChosen"];
        }

        if (nobody && vote.Reason is null)
        {
            yield return texts["MissingReason"];
        }

        if (vote.Reason?.Length > ReasonField.Longest)
        {
            yield return texts.With("ReasonTooLong", ReasonField.Longest);
        }
    }

    private async Task<ShortlistFormModel> ModelAsync(
        BallotView view,
        CancellationToken cancellationToken
    )
    {
        var proposal = await proposals.MakeAsync(
            view.Ballot,
            view.Definition,
            view.Candidates.Select(candidate => candidate.Id),
            cancellationToken
        );
        var order = proposal.Averages.Order(view.Candidates.Select(c => c.Id)).ToList();
        return new ShortlistFormModel
        {
            Criteria = view.Definition.Vacancy.Criteria,
            Maximum = view.Stage.MaximumShortlist,
            NameBlind = view.Stage.NameBlind,
            Nobody = view.Vote?.Choice == ShortlistChoice.Nobody,
            Reason = view.Vote?.Reason,
            Candidates =
            [
                .. view
                    .Candidates.OrderBy(candidate => order.IndexOf(candidate.Id))
                    .Select(candidate => Candidate(view, candidate, proposal)),
            ],
        };
    }

    private static ShortlistFormCandidate Candidate(
        BallotView view,
        Candidate candidate,
        ShortlistProposal proposal
    )
    {
        var score = proposal.Averages.Find(candidate.Id);
        var proposed = proposal.Candidates.Contains(candidate.Id);
        return new ShortlistFormCandidate(
            candidate.Id,
            CandidateLabels.Of(proposal.ScoreBallot, candidate, view.Stage.NameBlind),
            score,
            [
                .. view
                    .Definition.Vacancy.Criteria.Where(c => score?.Falls.Contains(c.Id) == true)
                    .Select(c => c.Text),
            ],
            proposed,
            view.Vote is { } vote ? vote.Candidates.Any(c => c.Candidate == candidate.Id) : proposed
        );
    }
}
