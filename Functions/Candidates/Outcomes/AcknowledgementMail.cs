using Recruitment.Mail;

namespace Recruitment.Candidates.Outcomes;

/// <summary>
/// Acknowledges an application at once: the course of the procedure, when there is news, and the candidate's own page.
/// School codes (Meerwerf, BLICK) ask for this within 14 days of receipt.
/// </summary>
public sealed class AcknowledgementMail(CandidateLetters letters) : IMail
{
    public string Kind => nameof(AcknowledgementMail);

    public async Task<MailDraft?> ComposeAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await letters.FindAsync(order, cancellationToken) is { } letter
            ? await letters.ToCandidateAsync<AcknowledgementMailBody>(letter)
            : null;
}
