using Microsoft.AspNetCore.Http;
using Recruitment.Committee;
using Recruitment.Committee.Paging;
using Recruitment.Committee.PerCandidate;
using Recruitment.Definition;

namespace Recruitment.Stages.Nomination;

/// <summary>
/// Asks school management of each internal candidate: nominate, or not with a reason. The vote: per candidate
/// <see cref="CandidateVote.Choice"/> (a <see cref="NominationChoice"/>) and <see cref="CandidateVote.Reason"/>. Many
/// candidates are asked about in pages.
/// </summary>
public sealed class NominationForm : IPagedBallotForm
{
    private const int CandidatesOnPage = 20;

    private static readonly CandidateQuestion Question = new(
        NominationTexts.Resources,
        [new(NominationChoice.Nominate), new(NominationChoice.Decline, "MissingReason")]
    );

    public string Name => nameof(NominationForm);

    public string Title => NominationTexts.Resources["Title"];

    public Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        Task.FromResult(BallotBody.Of<NominationFields>(Entries(view)));

    public Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        Task.FromResult(BallotBody.Of<RecordedNomination>(Entries(view)));

    public bool PassesOver => true;

    public string? TieRule(BallotView view) =>
        view.Ballot.Voters.Count > 1 ? NominationTexts.Resources["TieRule"] : null;

    public Task<BallotReading> ReadAsync(
        IFormCollection fields,
        BallotView view,
        CancellationToken cancellationToken
    ) => Task.FromResult(Question.Read(fields, view));

    public int PageSize(ProcedureDefinition definition, StageDefinition stage) => CandidatesOnPage;

    public bool IsAnswered(CandidateVote said, ProcedureDefinition definition, StageDefinition stage) =>
        Question.IsAnswered(said);

    private static IReadOnlyList<CandidateEntry> Entries(BallotView view) =>
        [.. view.Candidates.Select(candidate => Question.EntryOf(view, candidate))];
}

/// <summary>The sentences of the nomination.</summary>
internal static class NominationTexts
{
    public static Texts Resources { get; } = new(typeof(NominationTexts));
}
