using System.Collections.Concurrent;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>A mail server that takes every mail at the third attempt.</summary>
/// <param name="refused">Called with every attempt that fails.</param>
internal sealed class HesitantTransport(IMailTransport inner, Action refused) : IMailTransport
{
    private const int Attempts = 3;

    private readonly ConcurrentDictionary<string, int> _attempts = new();

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (_attempts.AddOrUpdate(mail.MessageId, 1, (_, before) => before + 1) >= Attempts)
        {
            return inner.SendAsync(mail, cancellationToken);
        }

        refused();
        throw new MailNotSentException(MailFault.Unreachable, "Not now.");
    }

    public Task CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public Task<int> EraseAsync(
        ProcedureId procedure,
        IReadOnlyCollection<string>? people,
        CancellationToken cancellationToken
    ) => inner.EraseAsync(procedure, people, cancellationToken);
}
