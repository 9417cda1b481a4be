using Microsoft.AspNetCore.Http;
using Recruitment.Html;
using Recruitment.Links;

namespace Recruitment.Procedures.Answering;

/// <summary>
/// What a page behind a link has of its own: whom it is for, what it shows, and what is done with what is posted. What
/// is the same for all of them is in <see cref="LinkPage{TPage, TModel}"/>, which every class of this interface gets.
/// </summary>
/// <typeparam name="TPage">The component that shows it.</typeparam>
/// <typeparam name="TModel">What the component shows.</typeparam>
public interface ILinkPage<TPage, TModel>
    where TPage : ModelView<TModel>
    where TModel : class
{
    /// <inheritdoc cref="ILinkHandler.Purpose"/>
    string Purpose { get; }

    /// <inheritdoc cref="ILinkHandler.MaxFileBytes"/>
    long MaxFileBytes => 0;

    /// <inheritdoc cref="ILinkHandler.AsksCandidate"/>
    bool AsksCandidate => false;

    /// <summary>
    /// What the page shows. Null when that is erased, was never there, or is not for the link's holder (any more): all
    /// get the same answer, so that nobody learns which.
    /// </summary>
    Task<TModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// What is answered in the page's place: a file that the address asks for, or a message that nothing is left to
    /// answer. Null: the page.
    /// </summary>
    Task<IResult?> InsteadAsync(TModel page, HttpRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult?>(null);

    /// <summary>
    /// Judges what was posted, and records it when it is right. Posting the same twice is recorded once.
    /// </summary>
    Task<LinkAnswer<TModel>> AnswerAsync(LinkPost post, TModel page, CancellationToken cancellationToken);
}
