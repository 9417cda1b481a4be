using System.Collections.Concurrent;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>A mail server that takes every mail at the third attempt.</summary>
internal sealed class HesitantTransport(IMailTransport inner) : IMailTransport
{
    private const int Attempts = 3;

    private readonly ConcurrentDictionary<string, int> _attempts = new();

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        _attempts.AddOrUpdate(mail.MessageId, 1, (_, before) => before + 1) < Attempts
            ? throw new MailNotSentException(MailFault.Unreachable, "Not now.")
            : inner.SendAsync(mail, cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) =>
        inner.CheckAsync(cancellationToken);

    public Task<int> EraseAsync(
        ProcedureId procedure,
        IReadOnlyCollection<string>? people,
        CancellationToken cancellationToken
    ) => inner.EraseAsync(procedure, people, cancellationToken);
}
