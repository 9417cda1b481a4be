using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Paging;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>The pages behind the link to a ballot.</summary>
public sealed class BallotPages(Pages pages, BallotForms forms)
{
    /// <summary>Which page of a ballot about many candidates is shown, from 1.</summary>
    public const string PageParameter = "page";

    /// <summary>Which page was just saved.</summary>
    private const string SavedParameter = "saved";

    /// <summary>Where a page of a ballot about many candidates is, without the host.</summary>
    /// <param name="saved">The page that was just saved; null: there was nothing to save.</param>
    public static string AddressOf(HttpRequest request, int page, int? saved) =>
        BallotPageLinks.To(request.Path, page) + (saved is null ? "" : $"&{SavedParameter}={saved}");

    /// <summary>
    /// The form, filled from what was posted and not recorded, or from what was saved of the page, or from the vote. With
    /// faults the status is 422.
    /// </summary>
    public async Task<IResult> FormAsync(
        BallotView view,
        HttpRequest request,
        IReadOnlyList<FormError> faults,
        CancellationToken cancellationToken
    )
    {
        var form = forms.Get(view.Ballot.Form);
        var shown = view with { Vote = view.Posted ?? view.Part?.Draft ?? view.Vote };
        var model = Model(view, form, request);
        model = model with
        {
            Faults = faults,
            Conflicts = faults.Count > 0 ? model.Conflicts?.Refused(request.Form) : model.Conflicts,
            IsSaved = view is { Part: not null, Posted: not null },
            VotedAt = faults.Count == 0 ? view.Vote?.CastAt : null,
            HasVoted = view.Vote is not null,
            Saved = int.TryParse(
                request.Query[SavedParameter],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var saved
            )
                ? saved
                : null,
            Body = await form.FieldsAsync(shown, cancellationToken),
        };
        return await pages.PrivateAsync<BallotPage>(
            model,
            faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>Asks whether an answer is right that cannot be taken back; nothing is recorded yet.</summary>
    public async Task<IResult> ConfirmAsync(
        BallotView view,
        Vote vote,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var form = forms.Get(view.Ballot.Form);
        return await pages.PrivateAsync<BallotConfirmPage>(
            Model(view, form, request) with
            {
                ToConfirm =
                [
                    .. from field in request.Form
                    where field.Key != BallotConfirmation.Field
                    from value in field.Value
                    select KeyValuePair.Create(field.Key, value ?? ""),
                ],
                Consequence = form.Consequence(view, vote),
                Body = await form.RecordedAsync(view with { Vote = vote, Others = [] }, cancellationToken),
                NotShown = view.Part is null ? 0 : vote.Candidates.Count - view.Candidates.Count,
            }
        );
    }

    /// <summary>What was recorded, with the way to change it.</summary>
    public async Task<IResult> RecordedAsync(
        BallotView view,
        HttpRequest request,
        CancellationToken cancellationToken
    ) => await pages.PrivateAsync<BallotRecordedPage>(await WithRecordedAsync(view, request, cancellationToken));

    /// <summary>The ballot is closed: since when, and what was recorded.</summary>
    /// <param name="status">200 to who only looks, 409 to who tries to vote.</param>
    public async Task<IResult> ClosedAsync(
        BallotView view,
        HttpRequest request,
        int status,
        CancellationToken cancellationToken
    ) => await pages.PrivateAsync<BallotClosedPage>(await WithRecordedAsync(view, request, cancellationToken), status);

    /// <param name="access">Null: there is no such ballot (any more).</param>
    public Task<IResult> RefusedAsync(BallotAccess? access)
    {
        if (access is not { Refusal: { } refusal })
        {
            return pages.UnknownLinkAsync();
        }

        var texts = BallotTexts.Resources;
        var status = refusal switch
        {
            BallotRefusal.NotAVoter or BallotRefusal.ReadsAlong => StatusCodes.Status403Forbidden,
            BallotRefusal.Conflicted => StatusCodes.Status200OK,
            _ => StatusCodes.Status410Gone,
        };
        return pages.PrivateAsync<MessagePage>(
            new MessageModel(access.Brand, texts[$"{refusal}Title"], [texts[$"{refusal}"]]),
            status
        );
    }

    private async Task<BallotPageModel> WithRecordedAsync(
        BallotView view,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var form = forms.Get(view.Ballot.Form);
        return Model(view, form, request) with
        {
            VotedAt = view.Vote?.CastAt,
            NotShown = view.Part?.Paging.Size == 1 ? (view.Vote?.Candidates.Count ?? 0) - view.Candidates.Count : 0,
            Body = view.Vote is null ? null : await form.RecordedAsync(view, cancellationToken),
        };
    }

    /// <summary>The candidates of whom a voter can say one by one that they cannot judge them.</summary>
    private static IReadOnlyList<(CandidateId, string)> Separable(BallotView view, IBallotForm form) =>
        form.PassesOver && view.Ballot.Voters.Count > 1 && view.Ballot.Candidates.Count > 1
            ? [.. view.Candidates.Select(candidate => (candidate.Id, form.LabelOf(view, candidate)))]
            : [];

    private static BallotPageModel Model(BallotView view, IBallotForm form, HttpRequest request) =>
        new()
        {
            Brand = view.Definition.Organisation.Brand,
            Title = form.Title,
            Function = view.Definition.Vacancy.Function,
            Voter = view.Definition.People.Find(view.Voter)?.Name ?? "",
            Ballot = view.Ballot,
            Speaker = view.IsReader ? view.Definition.People.Find(view.Ballot.Voters[0])?.Name : null,
            Now = view.Now,
            Conflicts = view.Ballot.AboutProcedure
                ? null
                : new ConflictFormModel(
                    view.Part is { } shown ? BallotPageLinks.To(request.Path, shown.Page) : request.Path,
                    Separable(view, form),
                    view.PassedOver
                ),
            TieRule = form.TieRule(view),
            Address = request.Path,
            Pages = view.Part is { } part ? BallotPageLinks.Of(view, part, request.Path) : null,
        };
}
