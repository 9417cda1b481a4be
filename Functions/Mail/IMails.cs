namespace Recruitment.Mail;

/// <summary>The kinds of mail of one stage or room. Implementations are found by the composition root.</summary>
public interface IMails
{
    IEnumerable<IMail> Mails { get; }
}

/// <summary>Every kind of mail that there is.</summary>
public sealed class MailCatalog(IEnumerable<IMails> lists)
{
    private readonly Dictionary<string, IMail> _kinds = lists
        .SelectMany(list => list.Mails)
        .ToDictionary(mail => mail.Kind, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _kinds.Keys;

    /// <exception cref="InvalidOperationException">There is no such kind.</exception>
    public IMail Get(string kind) =>
        _kinds.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"No mail is called {kind}.");
}
