using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Newsletter;

/// <summary>
/// Unsubscribes from the newsletter. Any POST does, because a mail program that unsubscribes with one click posts
/// nothing but <c>List-Unsubscribe=One-Click</c> (RFC 8058).
/// </summary>
public sealed class NewsletterLink(ProcedureRecords procedures, NewsletterConsents consents, Pages pages) : ILinkHandler
{
    public const string Name = "newsletter";

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var consent = await consents.FindAsync(link.Procedure, new CandidateId(link.Holder), cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        return await pages.PrivateAsync<NewsletterPage>(
            new NewsletterPageModel(
                definition?.Organisation.Brand ?? new Brand("Nieuwsbrief"),
                Subscribed: consent is { IsGiven: true }
            )
        );
    }

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        await consents.WithdrawAsync(link.Procedure, new CandidateId(link.Holder), cancellationToken);
        return await GetAsync(link, request, cancellationToken);
    }
}
