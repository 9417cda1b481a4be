using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Paging;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Stages.Nomination;

/// <summary>
/// Asks school management of each internal candidate: nominate, or not with a reason. The vote: per candidate
/// <see cref="CandidateVote.Choice"/> (a <see cref="NominationChoice"/>) and <see cref="CandidateVote.Reason"/>. Many
/// candidates are asked about in pages.
/// </summary>
public sealed class NominationForm : IPagedBallotForm
{
    private const int CandidatesOnPage = 20;

    public string Name => nameof(NominationForm);

    public string Title => NominationTexts.Resources["Title"];

    public Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        Task.FromResult(BallotBody.Of<NominationFields>(Model(view)));

    public Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        Task.FromResult(BallotBody.Of<RecordedNomination>(Model(view)));

    public Task<BallotReading> ReadAsync(IFormCollection fields, BallotView view, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Candidates = [.. view.Candidates.Select(c => Read(fields, c, faults))],
        };
        return Task.FromResult(new BallotReading(vote, faults));
    }

    public int PageSize(ProcedureDefinition definition, StageDefinition stage) => CandidatesOnPage;

    public bool IsAnswered(CandidateVote said, ProcedureDefinition definition, StageDefinition stage) =>
        (
            said.Choice == NominationChoice.Nominate
            || (said.Choice == NominationChoice.Decline && said.Reason is not null)
        )
        && (said.Reason?.Length ?? 0) <= ReasonField.Longest;

    internal static string ChoiceField(CandidateId candidate) => $"choice-{candidate}";

    internal static string ReasonFieldOf(CandidateId candidate) => $"reason-{candidate}";

    private static CandidateVote Read(IFormCollection fields, Candidate candidate, List<string> faults)
    {
        string? posted = fields[ChoiceField(candidate.Id)];
        var choice = posted is NominationChoice.Nominate or NominationChoice.Decline ? posted : null;
        var reason = ReasonField.Read(fields, ReasonFieldOf(candidate.Id));
        if (choice is null)
        {
            faults.Add(NominationTexts.Resources.With("MissingChoice", candidate.Name));
        }
        else if (choice == NominationChoice.Decline && reason is null)
        {
            faults.Add(NominationTexts.Resources.With("MissingReason", candidate.Name));
        }

        if (reason?.Length > ReasonField.Longest)
        {
            faults.Add(NominationTexts.Resources.With("ReasonTooLong", candidate.Name, ReasonField.Longest));
        }

        return new CandidateVote
        {
            Candidate = candidate.Id,
            Choice = choice,
            Reason = reason,
        };
    }

    private static NominationFormModel Model(BallotView view) =>
        new([
            .. view.Candidates.Select(candidate =>
            {
                var said = view.Said(candidate.Id);
                return new NominationFormCandidate(
                    candidate,
                    view.CvLinks.GetValueOrDefault(candidate.Id),
                    said?.Choice,
                    said?.Reason
                );
            }),
        ]);
}
