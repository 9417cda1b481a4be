namespace Recruitment.Mail;

/// <summary>The mail server, as the settings below <c>Mail__Smtp</c> name it.</summary>
/// <param name="User">Null: it asks for none.</param>
/// <param name="StartTls">Whether to encrypt with STARTTLS; a server that cannot gets no mail then.</param>
public sealed record SmtpSettings(string Host, int Port, string? User, string Password, bool StartTls);
