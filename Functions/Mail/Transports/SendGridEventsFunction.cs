using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Records;
using SendGrid.Helpers.EventWebhook;

namespace Recruitment.Mail.Transports;

/// <summary>
/// Takes what SendGrid's event webhook tells of mails, when it is signed with the key of the setting
/// <c>SendGrid__VerificationKey</c>. A mail that bounced, was dropped or blocked is noted as undelivered; the rest is passed over.
/// </summary>
public sealed class SendGridEventsFunction(MailSettings settings, RecordStore records, UndeliveredMails undelivered)
{
    /// <summary>SendGrid posts batches of up to 768 kB.</summary>
    private const int MaxBytes = 2_000_000;

    [Function(nameof(SendGridEventsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/sendgrid")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (settings.SendGridVerificationKey is not { } key)
        {
            return Results.NotFound();
        }

        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (!IsSigned(request, body, key))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (SendGridEvent.Read(body) is not { } events)
        {
            return Results.BadRequest();
        }

        foreach (var told in events)
        {
            if (
                told is { IsLost: true, Order: { } order }
                && await records.FindAsync<SentMail>(MailPaths.Sent(order), cancellationToken) is not null
            )
            {
                await undelivered.BouncedAsync(order, client, cancellationToken);
            }
        }

        return Results.NoContent();
    }

    /// <summary>Byte for byte what was signed; null when it is more than SendGrid posts.</summary>
    private static async Task<string?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        var buffer = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer,
            buffer.Length,
            throwOnEndOfStream: false,
            cancellationToken
        );
        return length > MaxBytes ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static bool IsSigned(HttpRequest request, string body, string key)
    {
        var signature = request.Headers[RequestValidator.SIGNATURE_HEADER].ToString();
        var timestamp = request.Headers[RequestValidator.TIMESTAMP_HEADER].ToString();
        if (signature.Length == 0 || timestamp.Length == 0)
        {
            return false;
        }

        try
        {
            var validator = new RequestValidator();
            return validator.VerifySignature(validator.ConvertPublicKeyToECDSA(key), body, signature, timestamp);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The library throws whatever comes of it when a signature or the key is none: nothing is verified then.
            return false;
        }
    }
}
