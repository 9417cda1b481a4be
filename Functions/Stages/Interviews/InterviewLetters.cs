using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>Reads what the mails about interviews are made of.</summary>
public sealed class InterviewLetters(Letters letters, AgendaRecords agendas, LinkBuilder links)
{
    /// <summary>To the candidate, with the link to choose; null when they or the agenda are no longer there.</summary>
    public async Task<InterviewLetter?> ToCandidateAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToCandidateAsync(order, cancellationToken);
        var candidate = new CandidateId(order.Recipient);
        var link = new Link(SlotLink.Name, order.Procedure, order.Step, order.Recipient);
        return await FindAsync(order, letter, candidate, cancellationToken) is { } found
            ? found with
            {
                Link = links.For(link),
            }
            : null;
    }

    /// <summary>To a member of the committee, about a candidate's interview.</summary>
    public async Task<InterviewLetter?> ToMemberAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToPersonAsync(order, cancellationToken);
        return order.About is { } candidate ? await FindAsync(order, letter, candidate, cancellationToken) : null;
    }

    /// <summary>To somebody who was a member, about an interview that they no longer hold.</summary>
    public async Task<InterviewLetter?> ToFormerMemberAsync(MailOrder order, CancellationToken cancellationToken) =>
        order.About is { } candidate
            ? await FindAsync(
                order,
                await letters.ToFormerAsync(order, cancellationToken),
                candidate,
                cancellationToken
            )
            : null;

    private async Task<InterviewLetter?> FindAsync(
        MailOrder order,
        Letter? letter,
        CandidateId candidate,
        CancellationToken cancellationToken
    )
    {
        var agenda = await agendas.FindAsync(order.Procedure, order.Step, cancellationToken);
        return letter is not null && agenda?.BookingOf(candidate) is { } booking
            ? new InterviewLetter(letter)
            {
                Agenda = agenda,
                Booking = booking,
                ToMember = order.About is not null,
            }
            : null;
    }
}
