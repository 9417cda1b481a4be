using Recruitment.Calendar;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Stages.Handover;

/// <summary>Reads what the mails about a handover show.</summary>
public sealed class HandoverLetters(Letters letters, HandoverRecords handovers, LinkBuilder links, TimeProvider clock)
    : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.MailAboutEach<HandoverInvitationMail>(InviteAsync),
            letters.MailAboutEach<HandoverMail>(WriteAsync),
            letters.MailAboutEach<HandoverReminderMail>(WriteAsync),
            letters.Mail<HandoverOverdueMail>(WriteAsync),
            letters.Mail<HandoverUnfinishedMail>(WriteAsync),
        ];

    /// <summary>To the appointed or to somebody of the organisation; null when either is no longer there.</summary>
    private async Task<HandoverLetter?> FindAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var person = await letters.ToPersonAsync(order, cancellationToken);
        var letter = person ?? await letters.ToCandidateAsync(order, cancellationToken);
        if (letter is null || (order.About is not null && letter.About is null))
        {
            return null;
        }

        return
            Step.Parse(order.Step) is { Stage: var stage }
            && await handovers.FindAsync(order.Procedure, stage, cancellationToken) is { } agenda
            ? new HandoverLetter(letter)
            {
                Agenda = agenda,
                ToPerson = person is not null,
                Link = links.For(new Link(HandoverLink.Name, order.Procedure, order.Step, order.Recipient)),
            }
            : null;
    }

    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, cancellationToken);

    /// <summary>With an invitation to the session that the order's number names.</summary>
    private async Task<Letter?> InviteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await FindAsync(order, cancellationToken);
        if (letter?.Agenda.Sessions.FirstOrDefault(s => s.Number == order.Number) is not { } session)
        {
            return null;
        }

        var organisation = letter.Definition.Organisation;
        return letter with
        {
            Session = session,
            Invitation = new CalendarInvitation
            {
                Uid = CalendarInvitation.UidOf(
                    order.Procedure.Value,
                    letter.Agenda.Stage,
                    $"{session.Number}",
                    (order.About?.Value ?? order.Recipient)
                ),
                Sequence = 0,
                Stamp = clock.GetUtcNow(),
                Start = session.Start,
                End = session.End,
                Summary = HandoverTexts.Resources.With("Summary", letter.TitleOf(session), letter.Function),
                Organiser = new CalendarParty(organisation.Name, organisation.ReplyTo),
                Attendees = [new CalendarParty(letter.Name, letter.Address)],
            },
        };
    }
}

/// <summary>A mail about a handover.</summary>
public sealed record HandoverLetter : Letter
{
    public HandoverLetter(Letter letter)
        : base(letter) { }

    public required HandoverAgenda Agenda { get; init; }

    /// <summary>The session that it invites to.</summary>
    public HandoverSession? Session { get; init; }

    /// <summary>The reader hands over, or is the recruiter; else was appointed.</summary>
    public required bool ToPerson { get; init; }

    /// <summary>The page with the checklist.</summary>
    public required Uri Link { get; init; }

    public HandoverPlan Plan => Stage(Agenda.Stage).Handover!; // an agenda has a plan

    /// <summary>Who were appointed, by name, in a mail to who hands over.</summary>
    public string Appointed => NameList.Of(this.Each().Select(letter => letter.About?.Name));

    public IEnumerable<string> Open => Agenda.Open().Select(task => Plan.Checklist[task]);

    public string TitleOf(HandoverSession session) => HandoverTexts.TitleOf(session, Plan);
}
