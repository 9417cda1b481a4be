using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>Brings mails to their readers.</summary>
public interface IMailTransport
{
    /// <exception cref="MailNotSentException">It was refused, or nobody answered.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Looks whether mails can be sent now, without sending any.</summary>
    /// <exception cref="MailNotSentException">They cannot, and why.</exception>
    Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Erases what the transport keeps of a procedure's mails: all, or those to or about <paramref name="people"/>.
    /// Tells how many mails that were; a transport that keeps nothing answers 0.
    /// </summary>
    Task<int> EraseAsync(
        ProcedureId procedure,
        IReadOnlyCollection<string>? people,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Erases what the transport keeps of a procedure's mails in whose words somebody is named, whoever they went to. Tells
    /// how many mails that were; a transport that keeps nothing answers 0.
    /// </summary>
    Task<int> EraseNamingAsync(
        ProcedureId procedure,
        Func<string, bool> isNamed,
        CancellationToken cancellationToken
    ) => Task.FromResult(0);
}
