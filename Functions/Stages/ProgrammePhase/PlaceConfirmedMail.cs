using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Tells a team that it has a place, with what it enrolled with.</summary>
public sealed class PlaceConfirmedMail(Letters letters) : LetterMail<PlaceConfirmedMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToCandidateAsync(order, cancellationToken)
            is { About: { Status.IsFinal: false, Enrolment: not null } } letter
            ? letter
            : null;
}
