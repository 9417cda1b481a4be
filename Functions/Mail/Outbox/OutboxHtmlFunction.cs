using Microsoft.AspNetCore.Http;

namespace Recruitment.Mail.Outbox;

/// <summary>Gives the HTML part of a mail alone, for the frame on the mail's page.</summary>
public sealed class OutboxHtmlFunction(OutboxView outbox)
{
    [Function(nameof(OutboxHtmlFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dev/outbox/{name}/html")] HttpRequest request,
        string name,
        CancellationToken cancellationToken
    ) =>
        outbox.IsShownTo(request) && await outbox.FindAsync(name, cancellationToken) is { } mail
            ? new MailHtmlResult(mail.Html)
            : Results.NotFound();
}
