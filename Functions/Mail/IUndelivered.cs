using Microsoft.DurableTask.Client;

namespace Recruitment.Mail;

/// <summary>A part of the app that does something about a mail that did not reach its reader.</summary>
public interface IUndelivered
{
    /// <summary>May come more than once for one mail, and has to complete then what was cut off.</summary>
    Task ReportAsync(MailOrder order, DurableTaskClient client, CancellationToken cancellationToken);
}
