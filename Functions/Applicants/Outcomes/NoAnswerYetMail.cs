using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Applicants.Outcomes;

/// <summary>Warns the recruiter that a candidate still waits for an answer after the procedure's planned end.</summary>
public sealed class NoAnswerYetMail(Letters letters) : LetterMail<NoAnswerYetMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToPersonAsync(order, cancellationToken)
            is { About: { Status: not CandidateStatus.Enrolled, Status.IsFinal: false } } letter
            ? letter
            : null;
}
