using Microsoft.AspNetCore.Http;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Applicants.Newsletter;

/// <summary>
/// Unsubscribes from the newsletter. Any POST does, because a mail program that unsubscribes with one click posts
/// nothing but <c>List-Unsubscribe=One-Click</c> (RFC 8058). Who is not subscribed, or was erased, is told the same: no
/// newsletter comes.
/// </summary>
public sealed class NewsletterLink(ProcedureRecords procedures, NewsletterConsents consents)
    : ILinkPage<NewsletterPage, NewsletterPageModel>
{
    public const string Name = "newsletter";

    public string Purpose => Name;

    public async Task<NewsletterPageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var consent = await consents.FindAsync(link.Procedure, new CandidateId(link.Holder), cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        return new NewsletterPageModel(definition?.Organisation.Brand, Subscribed: consent is { IsGiven: true });
    }

    public async Task<LinkAnswer<NewsletterPageModel>> AnswerAsync(
        LinkPost post,
        NewsletterPageModel page,
        CancellationToken cancellationToken
    )
    {
        await consents.WithdrawAsync(post.Link.Procedure, new CandidateId(post.Link.Holder), cancellationToken);
        return LinkAnswer.Shown(page with { Subscribed = false });
    }
}

/// <summary>The page on which somebody unsubscribes from the newsletter.</summary>
/// <param name="Brand">Null when the procedure has been erased.</param>
public sealed record NewsletterPageModel(Brand? Brand, bool Subscribed);
