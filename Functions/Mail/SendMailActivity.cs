using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Recruitment.Records;
using Recruitment.Telemetry;

namespace Recruitment.Mail;

/// <summary>
/// Carries out an order for a mail. Running twice is harmless: an order that was carried out is recorded and sends
/// nothing again. Should the process die between sending and recording, the mail goes out again with the same
/// Message-ID, by which mail programs see that it is the same; the outbox keeps one. A mail that is refused for good is
/// no failure that may hold up a procedure: it is logged, counted and noted as undelivered, and not as sent.
/// </summary>
public sealed partial class SendMailActivity(
    MailCatalog mails,
    RecordStore records,
    MailWriter writer,
    IMailTransport transport,
    UndeliveredMails undelivered,
    MailMeter meter,
    ILogger<SendMailActivity> logger
)
{
    [Function(nameof(SendMailActivity))]
    public async Task RunAsync(
        [ActivityTrigger] MailOrder order,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        using var span = Spans.Begin($"mail:{order.Kind}", order.Procedure);
        span?.SetTag("recruitment.mail.recipient", order.Recipient);
        try
        {
            if (await CarryOutAsync(order, cancellationToken) is { } outcome)
            {
                span?.SetTag("recruitment.mail.outcome", outcome);
                meter.Count(order.Kind, outcome);
            }
        }
        catch (MailNotSentException refusal) when (refusal.IsLasting)
        {
            span.Fail(refusal);
            meter.Count(order.Kind, MailMeter.Failed);
            Refused(logger, order.Kind, order.Recipient, order.Procedure.Value, refusal.Message);
            await undelivered.RefusedAsync(order, client, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            span.Fail(fault);
            meter.Count(order.Kind, MailMeter.Failed);
            throw;
        }
    }

    /// <returns>What became of it; null when there was nothing to send.</returns>
    private async Task<string?> CarryOutAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var path = MailPaths.Sent(order);
        if (await records.FindAsync<SentMail>(path, cancellationToken) is not null)
        {
            return MailMeter.Repeated;
        }

        if (await mails.Get(order.Kind).ComposeAsync(order, cancellationToken) is not { } draft)
        {
            NothingToSend(logger, order.Kind, order.Recipient, order.Procedure.Value);
            return null;
        }

        var mail = writer.Write(order, draft);
        await transport.SendAsync(mail, cancellationToken);
        await records.TryAddAsync(path, Record(order, mail), cancellationToken);
        return MailMeter.Sent;
    }

    private static SentMail Record(MailOrder order, OutgoingMail mail) =>
        new()
        {
            Kind = order.Kind,
            Recipient = order.Recipient,
            Step = order.Step,
            About = order.About,
            Others = order.Others,
            Number = order.Number,
            Again = order.Again,
            MessageId = mail.MessageId,
            At = mail.Date,
        };

    [LoggerMessage(
        1,
        LogLevel.Information,
        "There was nothing to send any more of {Kind} to {Recipient} in procedure {Procedure}"
    )]
    private static partial void NothingToSend(ILogger logger, string kind, string recipient, string procedure);

    [LoggerMessage(2, LogLevel.Error, "{Kind} to {Recipient} in procedure {Procedure} was refused for good: {Reason}")]
    private static partial void Refused(ILogger logger, string kind, string recipient, string procedure, string reason);
}
