using System.Text.Json;
using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Mail.Transports;

/// <summary>What SendGrid's event webhook tells of one mail; it tells more, which is not read.</summary>
internal sealed record SendGridEvent
{
    /// <summary>The names under which a mail carries its procedure and its key to SendGrid and back.</summary>
    public const string ProcedureArgument = "recruitment_procedure";

    public const string MailArgument = "recruitment_mail";

    /// <summary><c>processed</c>, <c>delivered</c>, <c>deferred</c>, <c>bounce</c>, <c>dropped</c>, …</summary>
    [JsonPropertyName("event")]
    public string? Event { get; init; }

    [JsonPropertyName(ProcedureArgument)]
    public string? Procedure { get; init; }

    [JsonPropertyName(MailArgument)]
    public string? Mail { get; init; }

    /// <summary>
    /// It will not arrive. SendGrid tells of a server that blocks the mail as a bounce of the type <c>blocked</c>. One
    /// that is deferred is still tried.
    /// </summary>
    [JsonIgnore]
    public bool IsLost => Event is "bounce" or "dropped" or "blocked";

    /// <summary>The mail, when the app may have sent it.</summary>
    [JsonIgnore]
    public MailOrder? Order =>
        Identifier.IsValid(Procedure) && Mail is { } key ? MailOrder.Parse(new ProcedureId(Procedure!), key) : null; // valid

    /// <summary>Null when it is not what SendGrid posts.</summary>
    public static IReadOnlyList<SendGridEvent>? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<List<SendGridEvent>>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
