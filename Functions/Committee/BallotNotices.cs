using Recruitment.Committee.Conflicts;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>
/// The mails of a ballot. They are ordered and not waited for: an address that cannot be reached must not keep the
/// others from being reminded, or the ballot from closing. An order is tried again for as long as the ballot is open.
/// Mails of one kind to one person are numbered, so that each is a mail of its own.
/// </summary>
internal sealed class BallotNotices(TaskOrchestrationContext context, BallotCall call)
{
    private int _number;
    private int _conflicts;

    public void Invite(IReadOnlyList<PersonId> voters) => Send(call.Invitation, voters, 0);

    /// <summary>Tells the recruiter, once each, who cannot judge.</summary>
    public void TellConflicts(int declared)
    {
        while (_conflicts < declared)
        {
            Send(nameof(ConflictDeclaredMail), [People.RecruiterId], ++_conflicts);
        }
    }

    public void Remind(IReadOnlyList<PersonId> missing) => Send(nameof(BallotReminderMail), missing, ++_number);

    /// <summary>The recruiter is told, who the call names, and the chair when it is not the chair who is missing.</summary>
    public void Escalate(IReadOnlyList<PersonId> missing, PersonId? chair)
    {
        _number++;
        List<PersonId> told = [People.RecruiterId, .. call.EscalateTo];
        if (chair is { } member && !missing.Contains(member))
        {
            told.Add(member);
        }

        Send(nameof(BallotEscalationMail), told, _number);
        Send(nameof(BallotLastNoticeMail), missing, _number);
    }

    public void Extend(IReadOnlyList<PersonId> missing, int extension)
    {
        Send(nameof(BallotExtendedMail), [People.RecruiterId], extension);
        Remind(missing);
    }

    private void Send(string kind, IReadOnlyList<PersonId> people, int number)
    {
        foreach (var person in people)
        {
            var order = new MailOrder
            {
                Procedure = call.Procedure,
                Kind = kind,
                Recipient = person.Value,
                Step = call.Ballot,
                Number = number,
            };
            _ = context.SendAsync(order);
        }
    }
}
