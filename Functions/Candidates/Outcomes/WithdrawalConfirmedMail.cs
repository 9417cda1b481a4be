using Recruitment.Mail;

namespace Recruitment.Candidates.Outcomes;

/// <summary>
/// Confirms to candidates who withdrew that they did.
/// </summary>
public sealed class WithdrawalConfirmedMail(CandidateLetters letters) : IMail
{
    public string Kind => nameof(WithdrawalConfirmedMail);

    public async Task<MailDraft?> ComposeAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await letters.FindAsync(order, cancellationToken) is { } letter
            ? await letters.ToCandidateAsync<WithdrawalConfirmedMailBody>(letter)
            : null;
}
