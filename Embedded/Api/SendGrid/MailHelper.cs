#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>Makes common messages.</summary>
public class MailHelper
{
    public MailHelper() { }

    public static SendGridMessage CreateSingleEmail(
        EmailAddress from,
        EmailAddress to,
        string subject,
        string plainTextContent,
        string htmlContent
    ) =>
        CreateSingleEmailToMultipleRecipients(
            from,
            [to],
            subject,
            plainTextContent,
            htmlContent,
            true
        );

    public static SendGridMessage CreateSingleEmailToMultipleRecipients(
        EmailAddress from,
        List<EmailAddress> tos,
        string subject,
        string plainTextContent,
        string htmlContent
    ) =>
        CreateSingleEmailToMultipleRecipients(
            from,
            tos,
            subject,
            plainTextContent,
            htmlContent,
            false
        );

    public static SendGridMessage CreateSingleEmailToMultipleRecipients(
        EmailAddress from,
        List<EmailAddress> tos,
        string subject,
        string plainTextContent,
        string htmlContent,
        bool showAllRecipients = false
    )
    {
        var envelopes = showAllRecipients
            ? [new Personalization { Tos = tos }]
            : tos.ConvertAll(to => new Personalization { Tos = [to] });
        return new SendGridMessage
        {
            From = from,
            Subject = subject,
            PlainTextContent = string.IsNullOrEmpty(plainTextContent) ? null : plainTextContent,
            HtmlContent = string.IsNullOrEmpty(htmlContent) ? null : htmlContent,
            Personalizations = envelopes,
        };
    }
}
