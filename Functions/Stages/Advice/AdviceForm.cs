using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>
/// Asks the council of each candidate what it advises. The vote: per candidate <see cref="CandidateVote.Choice"/> (an
/// <see cref="AdviceChoice"/>) and, as <see cref="CandidateVote.Reason"/>, its conditions or reasons.
/// </summary>
public sealed class AdviceForm(Recommendations recommendations) : IBallotForm
{
    public string Name => nameof(AdviceForm);

    public string Title => AdviceTexts.Resources["AdviceTitle"];

    public async Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<AdviceFields>(await ModelAsync(view, cancellationToken));

    public async Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<RecordedAdvice>(await ModelAsync(view, cancellationToken));

    public Task<BallotReading> ReadAsync(IFormCollection fields, BallotView view, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var right = RightOf(view);
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Candidates = [.. view.Candidates.Select(c => Read(fields, c, right, faults))],
        };
        return Task.FromResult(new BallotReading(vote, faults));
    }

    internal static string ChoiceField(CandidateId candidate) => $"choice-{candidate}";

    internal static string TextField(CandidateId candidate) => $"text-{candidate}";

    private static CandidateVote Read(
        IFormCollection fields,
        Candidate candidate,
        CouncilRight right,
        List<string> faults
    )
    {
        string? posted = fields[ChoiceField(candidate.Id)];
        var choice = AdviceChoice.Of(right).Contains(posted) ? posted : null;
        var text = ReasonField.Read(fields, TextField(candidate.Id));
        var texts = AdviceTexts.Resources;
        if (choice is null)
        {
            faults.Add(texts.With("MissingChoice", candidate.Name));
        }
        else if (choice == AdviceChoice.Conditional && text is null)
        {
            faults.Add(texts.With("MissingConditions", candidate.Name));
        }
        else if (choice == AdviceChoice.Negative && text is null)
        {
            faults.Add(texts.With("MissingReason", candidate.Name));
        }

        if (text?.Length > ReasonField.Longest)
        {
            faults.Add(texts.With("TextTooLong", candidate.Name, ReasonField.Longest));
        }

        return new CandidateVote
        {
            Candidate = candidate.Id,
            Choice = choice,
            Reason = text,
        };
    }

    private static CouncilRight RightOf(BallotView view) =>
        AdviceStage.PlanOf(view.Definition).RightOn(DutchTime.DayOf(view.Ballot.OpenedAt));

    private async Task<AdviceFormModel> ModelAsync(BallotView view, CancellationToken cancellationToken)
    {
        var recommendation = await recommendations.FindAsync(view.Ballot.Procedure, view.Definition, cancellationToken);
        IReadOnlyList<CandidateId> ranking = recommendation?.Ranking ?? [];
        var right = RightOf(view);
        return new AdviceFormModel
        {
            Vacancy = view.Definition.Vacancy,
            Right = right,
            RightSentence = AdviceTexts.Right(view.Definition, right),
            CommitteeVotes = recommendation?.Voters ?? 0,
            Candidates =
            [
                .. view
                    .Candidates.OrderBy(c => ranking.TakeWhile(id => id != c.Id).Count())
                    .Select(c => new AdviceFormCandidate(
                        c,
                        view.CvLinks.GetValueOrDefault(c.Id),
                        recommendation?.Candidates.FirstOrDefault(r => r.Candidate == c.Id),
                        view.Said(c.Id)
                    )),
            ],
        };
    }
}
