using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Committee.Replacing;

/// <summary>Tells who was replaced that they need do nothing more, and that their links no longer work.</summary>
public sealed class ReplacedMail(Letters letters) : LetterMail<ReplacedMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToFormerAsync(order, cancellationToken);
}
