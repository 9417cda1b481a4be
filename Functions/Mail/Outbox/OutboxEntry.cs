using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Recruitment.Records;

namespace Recruitment.Mail.Outbox;

/// <summary>
/// A mail in the outbox by its file name, <c>{number:D6}-{procedure}-{recipient}-{about or 0}-{key hash}.eml</c>: ids
/// only. Numbers rise in the order of sending.
/// </summary>
internal sealed record OutboxEntry(int Number, ProcedureId Procedure, string Recipient, string About, string KeyHash)
{
    private const string Nobody = "0";

    private const string Extension = ".eml";

    public string FileName => $"{Number:D6}-{Procedure}-{Recipient}-{About}-{KeyHash}{Extension}";

    public static OutboxEntry Of(int number, OutgoingMail mail) =>
        new(number, mail.Procedure, mail.Recipient, mail.About?.Value ?? Nobody, mail.KeyHash);

    public static bool TryParse(string fileName, [NotNullWhen(true)] out OutboxEntry? entry)
    {
        entry = null;
        if (!fileName.EndsWith(Extension, StringComparison.Ordinal))
        {
            return false;
        }

        // A recipient's id may hold hyphens: committee-2.
        if (
            fileName[..^Extension.Length].Split('-')
                is [var number, var procedure, .. var recipient, var about, var hash]
            && recipient.Length > 0
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        )
        {
            entry = new(n, new(procedure), string.Join('-', recipient), about, hash);
        }

        return entry is not null;
    }

    public bool Concerns(IReadOnlyCollection<string> people) => people.Contains(Recipient) || people.Contains(About);
}
