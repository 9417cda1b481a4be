using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Tests.Mail;

/// <summary>A mail server that can be out of order.</summary>
internal sealed class FailingTransport : IMailTransport
{
    public bool Fails { get; set; }

    public MailFault Fault { get; set; } = MailFault.Unreachable;

    public List<OutgoingMail> Sent { get; } = [];

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (Fails)
        {
            throw new MailNotSentException(Fault, "Out of order.");
        }

        Sent.Add(mail);
        return Task.CompletedTask;
    }

    public Task CheckAsync(CancellationToken cancellationToken) =>
        Fails ? throw new MailNotSentException(Fault, "Out of order.") : Task.CompletedTask;

    public Task<int> EraseAsync(
        ProcedureId procedure,
        IReadOnlyCollection<string>? people,
        CancellationToken cancellationToken
    ) => Task.FromResult(0);
}
