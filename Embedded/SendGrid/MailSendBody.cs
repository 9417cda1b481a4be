using System.Text.Json.Nodes;
using SendGrid.Helpers.Mail;

namespace Recruitment.Embedded.SendGrid;

/// <summary>The body of <c>POST /v3/mail/send</c>, as SendGrid documents it. What is not set is left out.</summary>
internal static class MailSendBody
{
    public static JsonObject Of(SendGridMessage message) =>
        Object(
            ("from", Address(message.From)),
            ("subject", message.Subject),
            ("personalizations", List(message.Personalizations, Envelope)),
            ("content", List(Contents(message), Content)),
            ("attachments", List(message.Attachments, Attachment)),
            ("headers", Map(message.Headers)),
            ("categories", List(message.Categories, category => JsonValue.Create(category))),
            ("custom_args", Map(message.CustomArgs)),
            ("send_at", message.SendAt),
            ("mail_settings", Settings(message.MailSettings)),
            ("tracking_settings", Tracking(message.TrackingSettings)),
            ("reply_to", Address(message.ReplyTo)),
            ("reply_to_list", Addresses(message.ReplyTos))
        );

    private static JsonObject Envelope(Personalization envelope) =>
        Object(
            ("to", Addresses(envelope.Tos)),
            ("cc", Addresses(envelope.Ccs)),
            ("bcc", Addresses(envelope.Bccs)),
            ("from", Address(envelope.From)),
            ("subject", envelope.Subject),
            ("headers", Map(envelope.Headers)),
            ("custom_args", Map(envelope.CustomArgs)),
            ("send_at", envelope.SendAt)
        );

    // SendGrid refuses a mail whose text body does not come first, followed by the HTML body.
    private static IEnumerable<Content>? Contents(SendGridMessage message)
    {
        if (message.PlainTextContent is null && message.HtmlContent is null)
        {
            return message.Contents?.OrderBy(content => Rank(content.Type));
        }

        Content[] bodies =
        [
            new("text/plain", message.PlainTextContent),
            new("text/html", message.HtmlContent),
        ];
        return bodies.Where(content => content.Value is not null);
    }

    private static int Rank(string? type) =>
        type switch
        {
            "text/plain" => 0,
            "text/html" => 1,
            _ => 2,
        };

    private static JsonObject Content(Content content) =>
        Object(("type", content.Type), ("value", content.Value));

    private static JsonObject Attachment(Attachment attachment) =>
        Object(
            ("content", attachment.Content),
            ("type", attachment.Type),
            ("filename", attachment.Filename),
            ("disposition", attachment.Disposition),
            ("content_id", attachment.ContentId)
        );

    private static JsonObject? Settings(MailSettings? settings) =>
        settings is null
            ? null
            : Object(
                (
                    "sandbox_mode",
                    settings.SandboxMode is { } sandbox ? Object(("enable", sandbox.Enable)) : null
                )
            );

    private static JsonObject? Tracking(TrackingSettings? settings) =>
        settings is null
            ? null
            : Object(
                (
                    "click_tracking",
                    settings.ClickTracking is { } click
                        ? Object(("enable", click.Enable), ("enable_text", click.EnableText))
                        : null
                ),
                (
                    "open_tracking",
                    settings.OpenTracking is { } open
                        ? Object(
                            ("enable", open.Enable),
                            ("substitution_tag", open.SubstitutionTag)
                        )
                        : null
                )
            );

    // SendGrid refuses a mail that names an address twice.
    private static JsonArray? Addresses(List<EmailAddress>? addresses) =>
        List(
            addresses?.DistinctBy(address => address.Email, StringComparer.OrdinalIgnoreCase),
            Address
        );

    private static JsonObject? Address(EmailAddress? address) =>
        address is null ? null : Object(("name", address.Name), ("email", address.Email));

    private static JsonObject? Map(Dictionary<string, string>? values) =>
        values is null
            ? null
            : new JsonObject(
                values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))
            );

    private static JsonArray? List<T>(IEnumerable<T>? items, Func<T, JsonNode?> node) =>
        items is null ? null : new JsonArray([.. items.Select(node)]);

    private static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                made.Add(name, value);
            }
        }

        return made;
    }
}
