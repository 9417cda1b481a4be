using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Recruitment.Records;

namespace Recruitment.Mail.Outbox;

/// <summary>
/// A mail in the outbox by its file name, <c>{number:D6}-{procedure}-{recipient}-{about or 0}-{key hash}.eml</c>: ids
/// only. Numbers rise in the order of sending. Of several candidates that a mail is about the ids are shortened, because
/// a name of a file is: then the mail may also go with somebody whose id begins the same.
/// </summary>
internal sealed record OutboxEntry(int Number, ProcedureId Procedure, string Recipient, string About, string KeyHash)
{
    private const string Nobody = "0";

    private const char Also = '.';

    /// <summary>Characters of each id where there are several: twenty of them fit in the name of a file.</summary>
    private const int ShortId = 6;

    private const string Extension = ".eml";

    public string FileName => $"{Number:D6}-{Procedure}-{Recipient}-{About}-{KeyHash}{Extension}";

    public static OutboxEntry Of(int number, OutgoingMail mail) =>
        new(number, mail.Procedure, mail.Recipient, AboutOf(mail.Abouts), mail.KeyHash);

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

    public bool Concerns(IReadOnlyCollection<string> people) =>
        people.Contains(Recipient)
        || people.Contains(About)
        || (About.Contains(Also) && About.Split(Also).Intersect(people.Select(Shortened)).Any());

    private static string AboutOf(IReadOnlyList<CandidateId> candidates) =>
        candidates switch
        {
            [] => Nobody,
            [var only] => only.Value,
            _ => string.Join(Also, candidates.Select(candidate => Shortened(candidate.Value))),
        };

    private static string Shortened(string id) => id.Length > ShortId ? id[..ShortId] : id;
}
