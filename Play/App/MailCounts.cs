using System.Collections.Immutable;

namespace Recruitment.Play.App;

/// <summary>Which mails went to whom.</summary>
internal sealed class MailCounts
{
    // Immutable, because others count while mails come in.
    private volatile ImmutableList<ReceivedMail> _mails = [];

    public int Total => _mails.Count;

    /// <summary>Every mail, in the order of sending.</summary>
    public IReadOnlyList<ReceivedMail> All => _mails;

    public void Add(ReceivedMail mail) => _mails = _mails.Add(mail);

    public int Of(string kind) => _mails.Count(mail => mail.Kind == kind);

    /// <summary>How many people got at least one mail of this kind.</summary>
    public int PeopleWith(string kind) => AddressesWith(kind).Count;

    public IReadOnlySet<string> AddressesWith(string kind) =>
        _mails.Where(mail => mail.Kind == kind).Select(mail => mail.To).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
