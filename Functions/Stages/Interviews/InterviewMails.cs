using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// The mails of a round of interviews, ordered from its orchestration. Every change of a booking has its own number, so
/// that each is told once however often it is seen.
/// </summary>
internal sealed class InterviewMails(TaskOrchestrationContext context, StageCall call)
{
    private readonly Dictionary<CandidateId, int> _candidatesKnow = [];
    private readonly Dictionary<CandidateId, int> _committeeKnows = [];
    private readonly Dictionary<CandidateId, int> _invitations = [];
    private int _version;

    /// <summary>
    /// Asks candidates to choose; again, with new slots, each time that the day moved, and who came or came back since.
    /// </summary>
    public async Task InviteAsync(InterviewsState state)
    {
        var asked = state
            .Bookings.Where(b => !b.Cancelled && _invitations.GetValueOrDefault(b.Candidate, -1) < Invitation(b))
            .ToList();
        var isMoved = state.DayMoved && state.Version != _version;
        _version = state.Version;
        foreach (var booking in asked)
        {
            _invitations[booking.Candidate] = Invitation(booking);
        }

        var orders = asked.Select(b => ToCandidate(nameof(InterviewInvitationMail), b, Invitation(b)));
        if (isMoved)
        {
            orders = orders.Append(call.ToRecruiter(nameof(InterviewDayMovedMail), state.Version));
        }

        await context.SendAsync(orders);

        // Rises with each version of the agenda and with each return of the candidate.
        int Invitation(Booking booking) => state.Version - 1 + booking.Returns;
    }

    public Task RemindAsync(InterviewsState state, int number) =>
        context.SendAsync(
            state
                .Bookings.Where(b => b is { Slot: null, Cancelled: false })
                .Select(b => ToCandidate(nameof(InterviewReminderMail), b, number))
        );

    /// <summary>Confirms what was booked, changed or freed since the last time.</summary>
    public Task TellCandidatesAsync(InterviewsState state) =>
        context.SendAsync(
            News(state, _candidatesKnow)
                .Select(b =>
                    ToCandidate(
                        b.Cancelled ? nameof(InterviewCancellationMail) : nameof(InterviewConfirmationMail),
                        b,
                        b.Sequence
                    )
                )
        );

    /// <summary>Invites the members to every interview, and takes back those that fell through since.</summary>
    public Task TellCommitteeAsync(InterviewsState state)
    {
        // An interview that the members never heard of needs no taking back.
        var heardOf = _committeeKnows.Keys.ToHashSet();
        var news = News(state, _committeeKnows).Where(b => !b.Cancelled || heardOf.Contains(b.Candidate));
        return context.SendAsync(news.SelectMany(b => state.Committee.Select(member => ToMember(member, b))));
    }

    /// <summary>The bookings with a change that is not in <paramref name="known"/>, which is brought up to date.</summary>
    private static IReadOnlyList<Booking> News(InterviewsState state, Dictionary<CandidateId, int> known)
    {
        var news = state
            .Bookings.Where(b => b.Slot is not null && b.Sequence > known.GetValueOrDefault(b.Candidate, -1))
            .ToList();
        foreach (var booking in news)
        {
            known[booking.Candidate] = booking.Sequence;
        }

        return news;
    }

    private MailOrder ToMember(PersonId member, Booking booking) =>
        call.Mail(
            booking.Cancelled ? nameof(InterviewCancellationMail) : nameof(InterviewScheduleMail),
            member.Value,
            booking.Sequence
        ) with
        {
            About = booking.Candidate,
        };

    private MailOrder ToCandidate(string kind, Booking booking, int number) =>
        call.Mail(kind, booking.Candidate.Value, number);
}
