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
    private int _invited;

    /// <summary>Asks candidates to choose; again, with new slots, each time that the day moved.</summary>
    public async Task InviteAsync(InterviewsState state)
    {
        if (state.Version == _invited)
        {
            return;
        }

        _invited = state.Version;
        var orders = state
            .Bookings.Where(b => !b.Cancelled)
            .Select(b => ToCandidate(nameof(InterviewInvitationMail), b, state.Version - 1));
        if (state.DayMoved)
        {
            orders = orders.Append(call.ToRecruiter(nameof(InterviewDayMovedMail), state.Version));
        }

        await context.SendAsync(orders);
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
