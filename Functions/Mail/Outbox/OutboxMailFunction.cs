using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Mail.Outbox;

/// <summary>Shows one mail as a page, or, with <c>.eml</c> behind its number, gives its file.</summary>
public sealed class OutboxMailFunction(OutboxView outbox, Pages pages)
{
    private const string Extension = ".eml";

    [Function(nameof(OutboxMailFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dev/outbox/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use("en");
        if (!outbox.IsShownTo(request))
        {
            return Results.NotFound();
        }

        if (name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            var number = name[..^Extension.Length];
            return await outbox.FindFileAsync(number, cancellationToken) is { } file
                ? Results.Bytes(file, "message/rfc822", name)
                : Results.NotFound();
        }

        return await outbox.FindAsync(name, cancellationToken) is { } mail
            ? await pages.PrivateAsync<OutboxMailPage>(mail)
            : Results.NotFound();
    }
}
