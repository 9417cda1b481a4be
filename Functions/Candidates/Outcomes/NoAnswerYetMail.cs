using Recruitment.Mail;

namespace Recruitment.Candidates.Outcomes;

/// <summary>Warns the recruiter that a candidate still waits for an answer after the procedure's planned end.</summary>
public sealed class NoAnswerYetMail(CandidateLetters letters) : IMail
{
    public string Kind => nameof(NoAnswerYetMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.FindAsync(order, cancellationToken);
        return letter is { Candidate.Status.IsFinal: false }
            ? await letters.ToRecruiterAsync<NoAnswerYetMailBody>(letter, letter.Definition)
            : null;
    }
}
