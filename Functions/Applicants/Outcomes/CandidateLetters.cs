using Microsoft.AspNetCore.Components;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.OwnPage;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Outcomes;

/// <summary>Reads what candidates are told of how the application goes, with the link to their own page.</summary>
public sealed class CandidateLetters(Letters letters, LinkBuilder links, TimeProvider clock) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            Mail<AcknowledgementMail>(_ => true),
            Mail<RepeatedApplicationMail>(candidate => candidate.Replacement is not null),
            Mail<AppointmentWithdrawnMail>(candidate => candidate.Status == CandidateStatus.Withdrawn),
            Mail<WithdrawalConfirmedMail>(candidate =>
                candidate is { Status: CandidateStatus.Withdrawn, JoinedTo: null }
            ),
            Mail<BroughtBackMail>(candidate => !candidate.Status.IsFinal),
            Mail<TrackChangedMail>(candidate => !candidate.Status.IsFinal),
            Mail<ApplicationsJoinedMail>(candidate => candidate.JoinedTo is not null),
            Mail<RejectionMail>(candidate => candidate.Status == CandidateStatus.Rejected),
            Mail<CompletionMail>(candidate => candidate.Status == CandidateStatus.Completed),
            letters.Mail<NoAnswerYetMail>(ToRecruiterAsync),
        ];

    /// <param name="isFor">Whether there is still something to tell.</param>
    private IMail Mail<TBody>(Predicate<Candidate> isFor)
        where TBody : IComponent =>
        letters.Mail<TBody>(
            async (order, cancellationToken) =>
                await letters.ToCandidateAsync(order, cancellationToken) is { About: { } candidate } letter
                && isFor(candidate)
                    ? new CandidateLetter(letter)
                    {
                        Candidate = candidate,
                        Today = DutchTime.DayOf(clock.GetUtcNow()),
                        OwnPage = links.For(new Link(CandidateLink.Name, order.Procedure, "", candidate.Id.Value)),
                    }
                    : null
        );

    private async Task<Letter?> ToRecruiterAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonAsync(order, cancellationToken)
            is {
                About: { Status: not (CandidateStatus.Enrolled or CandidateStatus.Reserve), Status.IsFinal: false }
            } letter
            ? letter
            : null;
}

/// <summary>A mail to a candidate about how the application goes.</summary>
public sealed record CandidateLetter : Letter
{
    public CandidateLetter(Letter letter)
        : base(letter) { }

    public required Candidate Candidate { get; init; }

    /// <summary>Opens the candidate's own page, so it is for mails to the candidate only.</summary>
    public required Uri OwnPage { get; init; }

    /// <summary>For who was rejected: the step in which that was decided.</summary>
    public RejectionGround Ground => RejectionGrounds.Of(Candidate, Procedure, Definition);
    public IReadOnlyList<OutlineStep> Outline => ProcedureOutline.Of(Procedure, Definition, Candidate, Today);
    public DateOnly? NextNews => ProcedureOutline.NextNews(Procedure, Definition, Candidate.Track, Today);

    /// <summary>The day on which it is written, Europe/Amsterdam.</summary>
    public DateOnly Today { get; init; }
}
