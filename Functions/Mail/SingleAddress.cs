using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace Recruitment.Mail;

/// <summary>One e-mail address with a domain, as the mail library reads it.</summary>
internal static class SingleAddress
{
    private static readonly ParserOptions WithDomain = new() { AllowAddressesWithoutDomain = false };

    /// <summary>False when the text is none, or more than one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MailboxAddress? address) =>
        MailboxAddress.TryParse(WithDomain, text ?? "", out address);
}
