using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>A mail as a transport takes it: complete, and the same whenever its order is carried out again.</summary>
public sealed record OutgoingMail
{
    /// <summary>The header that tells which mail it is, for filters and for the outbox.</summary>
    public const string KindHeader = "X-Recruitment-Mail";

    public required ProcedureId Procedure { get; init; }

    /// <summary>Which mail: the kind that the order named.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the candidate or person that it goes to.</summary>
    public required string Recipient { get; init; }

    /// <summary>Ids of the candidates that it is about, where those are not the recipient.</summary>
    public IReadOnlyList<CandidateId> Abouts { get; init; } = [];

    /// <summary>The order's own name in its procedure: ids only.</summary>
    public required string Key { get; init; }

    /// <summary>Hash of the order's key and procedure: 24 hexadecimal digits that tell nothing about anybody.</summary>
    public required string KeyHash { get; init; }

    /// <summary>With its angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Date { get; init; }

    public required string FromName { get; init; }
    public required string FromAddress { get; init; }
    public required string ToName { get; init; }
    public required string ToAddress { get; init; }
    public required string ReplyTo { get; init; }
    public required string Subject { get; init; }
    public required string Html { get; init; }
    public required string Text { get; init; }

    /// <summary>iCalendar text with CRLF lines.</summary>
    public string? Calendar { get; init; }

    /// <summary><c>REQUEST</c> or <c>CANCEL</c>.</summary>
    public string? CalendarMethod { get; init; }

    /// <summary>Of a newsletter: where one click unsubscribes.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>
    /// Beside the usual headers: that a machine wrote this, so that no other machine answers, which mail it is, and of a
    /// newsletter how to unsubscribe (RFC 8058).
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get
        {
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["Auto-Submitted"] = "auto-generated",
                ["X-Auto-Response-Suppress"] = "All",
                [KindHeader] = Kind,
            };
            if (Unsubscribe is { } address)
            {
                headers["List-Unsubscribe"] = $"<{address.AbsoluteUri}>";
                headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
            }

            return headers;
        }
    }
}
