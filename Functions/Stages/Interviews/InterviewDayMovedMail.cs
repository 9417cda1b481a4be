using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Tells the recruiter that the interviews are on another day than planned, and why.</summary>
public sealed class InterviewDayMovedMail(Letters letters, AgendaRecords agendas)
    : LetterMail<InterviewDayMovedMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToPersonAsync(order, cancellationToken) is { } letter
        && await agendas.FindAsync(order.Procedure, order.Step, cancellationToken) is { } agenda
            ? new InterviewDayMovedLetter(letter) { Agenda = agenda }
            : null;
}
