using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Mail.Outbox;

/// <summary>
/// Lists the mails in the order of sending, as a page or as JSON (<c>Accept: application/json</c> or
/// <c>?format=json</c>); <c>?after=N</c> leaves out the numbers up to N.
/// </summary>
public sealed class OutboxListFunction(OutboxView outbox, Pages pages)
{
    [Function(nameof(OutboxListFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dev/outbox")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use("en");
        if (!outbox.IsShownTo(request))
        {
            return Results.NotFound();
        }

        var after = OutboxView.Number(request.Query["after"]) ?? 0;
        var mails = await outbox.AfterAsync(after, cancellationToken);
        return WantsJson(request)
            ? Results.Json(mails.Select(OutboxItem.Of), RecordJson.Options)
            : await pages.PrivateAsync<OutboxListPage>(mails);
    }

    private static bool WantsJson(HttpRequest request) =>
        request.Query["format"] == "json"
        || request.GetTypedHeaders().Accept.Any(type => type.MediaType == MediaTypeNames.Application.Json);
}
