using System.Text.Json.Serialization;

namespace Recruitment.Mail.Outbox;

/// <summary>A mail as the outbox's JSON lists it.</summary>
public sealed record OutboxItem(
    [property: JsonPropertyName("n")] int Number,
    string To,
    string ToName,
    string Subject,
    DateTimeOffset Date,
    string Procedure,
    string Recipient,
    string Kind,
    string MessageId,
    IReadOnlyList<string> Links
)
{
    internal static OutboxItem Of(OutboxMail mail) =>
        new(
            mail.Number,
            mail.To,
            mail.ToName,
            mail.Subject,
            mail.Date,
            mail.Procedure,
            mail.Recipient,
            mail.Kind,
            mail.MessageId,
            mail.Links
        );
}
