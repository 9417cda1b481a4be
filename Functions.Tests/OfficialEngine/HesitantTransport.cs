using System.Collections.Concurrent;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>A mail server that takes every mail at the third attempt, and the first only after hours: when the pauses are at their longest.</summary>
/// <param name="refused">Called with every attempt that fails.</param>
internal sealed class HesitantTransport(IMailTransport inner, Action refused) : IMailTransport
{
    public const int Attempts = 3;
    public const int AttemptsOfFirst = 9;

    private string? _first;
    private readonly ConcurrentDictionary<string, int> _attempts = new();

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Interlocked.CompareExchange(ref _first, mail.MessageId, null);
        var needed = mail.MessageId == _first ? AttemptsOfFirst : Attempts;
        if (_attempts.AddOrUpdate(mail.MessageId, 1, (_, before) => before + 1) >= needed)
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
