using Recruitment.Candidates.Outcomes;
using Recruitment.Mail;

namespace Recruitment.Candidates.Applying;

/// <summary>
/// Tells an address that applied before that a second application arrived, and lets it choose. Sent to the address
/// only: the page after the form says nothing of it.
/// </summary>
public sealed class RepeatedApplicationMail(CandidateLetters letters) : IMail
{
    public string Kind => nameof(RepeatedApplicationMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.FindAsync(order, cancellationToken);
        return letter is { Candidate.Replacement: not null }
            ? await letters.ToCandidateAsync<RepeatedApplicationMailBody>(letter)
            : null;
    }
}
