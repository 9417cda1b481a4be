namespace Recruitment.Mail;

/// <summary>
/// A mail was not sent. It carries nothing of what the mail server or a library said, because that may name the
/// recipient, and failures of activities are kept in durable history.
/// </summary>
public sealed class MailNotSentException(MailFault fault, string reason) : Exception(reason)
{
    public MailFault Fault { get; } = fault;

    /// <summary>Sending it again will not help.</summary>
    public bool IsLasting => Fault is MailFault.Refused or MailFault.Address;
}
