using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Committee.Paging;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Committee;

/// <summary>The pages behind the link to a ballot.</summary>
public sealed class BallotPages(Pages pages, BallotForms forms)
{
    /// <summary>Which page of a ballot about many candidates is shown, from 1.</summary>
    public const string PageParameter = "page";

    /// <summary>Which page was just saved.</summary>
    private const string SavedParameter = "saved";

    /// <summary>Where a page of a ballot about many candidates is, without the host.</summary>
    /// <param name="saved">The page that was just saved.</param>
    public static string AddressOf(HttpRequest request, int page, int saved) =>
        $"{BallotPageLinks.To(request.Path, page)}&{SavedParameter}={saved}";

    /// <summary>
    /// The form, filled from <see cref="BallotView.Vote"/>, or from what was saved of the page. With faults that is what was posted and refused, and the
    /// status is 422.
    /// </summary>
    public async Task<IResult> FormAsync(
        BallotView view,
        HttpRequest request,
        IReadOnlyList<string> faults,
        CancellationToken cancellationToken
    )
    {
        var form = forms.Get(view.Ballot.Form);
        var shown = view with { Vote = view.Part?.Draft ?? view.Vote };
        var model = Model(view, form, request) with
        {
            Faults = faults,
            VotedAt = faults.Count == 0 ? view.Vote?.CastAt : null,
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

    public Task<IResult> RefusedAsync(BallotAccess access)
    {
        var texts = BallotTexts.Resources;
        var refusal = access.Refusal ?? BallotRefusal.Erased;
        var brand = access.Brand ?? new Brand(texts["Brand"]);
        var status = refusal switch
        {
            BallotRefusal.NotAVoter => StatusCodes.Status403Forbidden,
            BallotRefusal.Conflicted => StatusCodes.Status200OK,
            _ => StatusCodes.Status410Gone,
        };
        return pages.PrivateAsync<MessagePage>(
            new MessageModel(brand, texts[$"{refusal}Title"], [texts[$"{refusal}"]]),
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
            Body = view.Vote is null ? null : await form.RecordedAsync(view, cancellationToken),
        };
    }

    private static BallotPageModel Model(BallotView view, IBallotForm form, HttpRequest request) =>
        new()
        {
            Brand = view.Definition.Organisation.Brand,
            Title = form.Title,
            Function = view.Definition.Vacancy.Function,
            Voter = view.Definition.People.Find(view.Voter)?.Name ?? "",
            Ballot = view.Ballot,
            Now = view.Now,
            Address = request.Path,
            Pages = view.Part is { } part ? BallotPageLinks.Of(view, part, request.Path) : null,
        };
}
