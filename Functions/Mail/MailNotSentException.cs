namespace Recruitment.Mail;

/// <summary>
/// A mail was not sent. It carries nothing of what the mail server said, because that may name the recipient, and
/// failures of activities are kept in durable history.
/// </summary>
public sealed class MailNotSentException(string reason) : Exception(reason);
