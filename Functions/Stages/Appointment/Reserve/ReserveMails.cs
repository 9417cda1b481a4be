using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Stages.Appointment.Reserve;

/// <summary>What who is in reserve is told.</summary>
public sealed class ReserveMails(Letters letters, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails => [letters.Mail<ReserveMail>(WriteAsync)];

    /// <summary>Null when erased, or not in reserve any more.</summary>
    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToCandidateAsync(order, cancellationToken)
            is { About: { Status: CandidateStatus.Reserve, Reserve: { } reserve } candidate } letter
            ? new ReserveLetter(letter)
            {
                Until = reserve.Until,
                OwnPage = links.For(new Link(CandidateLink.Name, order.Procedure, "", candidate.Id.Value)),
            }
            : null;
}

/// <summary>A mail to who is in reserve.</summary>
public sealed record ReserveLetter : Letter
{
    public ReserveLetter(Letter letter)
        : base(letter) { }

    /// <summary>The first day of work of whoever was appointed, Europe/Amsterdam.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Where the place is let go of.</summary>
    public required Uri OwnPage { get; init; }
}
