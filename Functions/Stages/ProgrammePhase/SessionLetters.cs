using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Reads what the mails about sessions are made of.</summary>
public sealed class SessionLetters(Letters letters, PhaseRecords phases, LinkBuilder links)
{
    /// <summary>To a coach with the link to act, to the recruiter, or to a team; null when they or the agenda are gone.</summary>
    public async Task<SessionLetter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (SessionKey.Parse(order.Step) is not { } key)
        {
            return null;
        }

        var agenda = await phases.FindAsync(order.Procedure, key.Step, cancellationToken);
        var letter =
            await letters.ToPersonAsync(order, cancellationToken)
            ?? await letters.ToCandidateAsync(order, cancellationToken);
        if (letter is not { IsCancelled: false } || agenda?.Session(key.Number) is not { } session)
        {
            return null;
        }

        return new SessionLetter(letter)
        {
            Agenda = agenda,
            Session = session,
            ReportBy = letter.Procedure.Timeline.FirstOrDefault(d => d.StageId == agenda.Stage)?.ClosesAt,
            Link = letter.Definition.People.CoachIds.Contains(new PersonId(order.Recipient))
                ? links.For(new Link(SessionLink.Name, order.Procedure, order.Step, order.Recipient))
                : null,
        };
    }
}
