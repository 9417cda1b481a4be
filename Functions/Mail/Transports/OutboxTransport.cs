using Recruitment.Mail.Outbox;
using Recruitment.Records;

namespace Recruitment.Mail.Transports;

/// <summary>Keeps mails on this machine, as files that the pages for developers show.</summary>
internal sealed class OutboxTransport(OutboxStore outbox) : IMailTransport
{
    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        outbox.AddAsync(mail, cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            outbox.RequireWritable();
            return Task.CompletedTask;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new MailNotSentException(MailFault.Settings, "The folder of the outbox cannot be written.");
        }
    }

    public Task<int> EraseAsync(
        ProcedureId procedure,
        IReadOnlyCollection<string>? people,
        CancellationToken cancellationToken
    ) => Task.FromResult(outbox.Erase(procedure, people));

    public Task<int> EraseNamingAsync(
        ProcedureId procedure,
        Func<string, bool> isNamed,
        CancellationToken cancellationToken
    ) => outbox.EraseNamingAsync(procedure, isNamed, cancellationToken);
}
