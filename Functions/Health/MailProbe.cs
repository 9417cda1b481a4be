using Microsoft.Extensions.DependencyInjection;
using Recruitment.Mail;

namespace Recruitment.Health;

/// <summary>Whether mails can be sent. The transport is asked for only then: with wrong settings there is none.</summary>
public sealed class MailProbe(IServiceProvider services) : Probe
{
    protected override async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IMailTransport>().CheckAsync(cancellationToken);
        return "Mails can be sent.";
    }

    protected override string Complain(Exception fault) =>
        fault is MailNotSentException or InvalidOperationException ? fault.Message : "Mails cannot be sent.";
}
