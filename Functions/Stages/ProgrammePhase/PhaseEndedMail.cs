using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Tells the recruiter that a phase is over, and how its sessions went.</summary>
public sealed class PhaseEndedMail(Letters letters, PhaseRecords phases) : LetterMail<PhaseEndedMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToPersonAsync(order, cancellationToken) is { IsCancelled: false } letter
        && await phases.FindAsync(order.Procedure, order.Step, cancellationToken) is { } agenda
            ? new PhaseEndedLetter(letter) { Agenda = agenda }
            : null;
}
