using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Html;
using Recruitment.Links;

namespace Recruitment.Procedures.Answering;

/// <summary>
/// GET and POST of a page behind a link: shows it, or says that the link opens nothing; has what was posted judged and
/// recorded, audits it, wakes the stage that waits for it, and shows the page as it is then.
/// </summary>
public sealed class LinkPage<TPage, TModel>(ILinkPage<TPage, TModel> own, Pages pages, AuditLog audit) : ILinkHandler
    where TPage : ModelView<TModel>
    where TModel : class
{
    public string Purpose => own.Purpose;

    public long MaxFileBytes => own.MaxFileBytes;

    public bool AsksCandidate => own.AsksCandidate;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        await own.FindAsync(link, request, cancellationToken) is { } page
            ? await own.InsteadAsync(page, request, cancellationToken) ?? await pages.PrivateAsync<TPage>(page)
            : await pages.UnknownLinkAsync();

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (await own.FindAsync(link, request, cancellationToken) is not { } page)
        {
            return await pages.UnknownLinkAsync();
        }

        if (await own.InsteadAsync(page, request, cancellationToken) is { } instead)
        {
            return instead;
        }

        var answer = await own.AnswerAsync(new LinkPost(link, request, client), page, cancellationToken);
        if (answer.ToConfirm is { } confirmation)
        {
            return await pages.PrivateAsync<LinkConfirmPage>(
                new LinkConfirmModel(
                    confirmation,
                    [
                        .. request
                            .Form.Where(field => field.Key != LinkConfirmation.Field)
                            .SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))),
                    ]
                )
            );
        }

        if (answer.Recorded is { } what)
        {
            var deed = new AuditDeed(what, link.Step, answer.By ?? link.Holder) { About = answer.About };
            await audit.AppendAsync(link.Procedure, deed, cancellationToken);
            // Recorded first: should the event get lost, the stage finds what was recorded at its next moment.
            var instance = $"{link.Procedure}-{answer.Step ?? link.Step}";
            await client.WakeAsync(instance, StageEvents.Acted, cancellationToken);
        }

        if (answer.Other is { } other)
        {
            return other;
        }

        return (answer.Page ?? await own.FindAsync(link, request, cancellationToken)) is { } now
            ? await pages.PrivateAsync<TPage>(now, answer.Status)
            : await pages.UnknownLinkAsync();
    }
}
