using Recruitment.Mail;

namespace Recruitment.Candidates.Outcomes;

/// <summary>
/// The rejection in writing, with the reason that belongs to the step in which it was decided. School codes
/// (Meerwerf, BLICK) ask for it within 14 days of the decision.
/// </summary>
public sealed class RejectionMail(CandidateLetters letters) : IMail
{
    public string Kind => nameof(RejectionMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.FindAsync(order, cancellationToken);
        if (letter is not { Candidate.Status: CandidateStatus.Rejected })
        {
            return null;
        }

        var ground = RejectionGrounds.Of(letter.Candidate, letter.Procedure, letter.Definition);
        return await letters.DraftAsync<RejectionMailBody>(
            new RejectionMailModel(letter, ground),
            letter.Definition,
            letter.Candidate.Name,
            letter.Candidate.Email
        );
    }
}
