namespace Recruitment.Mail;

/// <summary>A line of a mail's list of facts, such as when and where.</summary>
public sealed record MailFact(string Label, string Value);
