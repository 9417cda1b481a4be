using Microsoft.AspNetCore.Components;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Complaints;

/// <summary>Reads what the mails about a complaint say, to its candidate or to somebody of the organisation.</summary>
public sealed class ComplaintLetters(Letters letters, ComplaintRecords complaints, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            Mail<ComplaintReceivedMail>(whileOpen: true),
            Mail<ComplaintReminderMail>(whileOpen: true),
            Mail<ComplaintEscalationMail>(whileOpen: true),
            Mail<ComplaintAnsweredMail>(whileOpen: false),
        ];

    private IMail Mail<TBody>(bool whileOpen)
        where TBody : IComponent =>
        letters.Mail<TBody>(
            async (order, cancellationToken) =>
                await FindAsync(order, cancellationToken) is { } letter && letter.Complaint.IsOpen == whileOpen
                    ? letter
                    : null
        );

    private async Task<ComplaintLetter?> FindAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = order.About is null
            ? await letters.ToCandidateAsync(order, cancellationToken)
            : await letters.ToPersonAsync(order, cancellationToken);
        if (letter?.About is not { } candidate)
        {
            return null;
        }

        var call = new ComplaintCall(order.Procedure, candidate.Id, order.Step);
        return await complaints.FindAsync(call, cancellationToken) is { } complaint
            ? new ComplaintLetter(letter)
            {
                Complaint = complaint,
                Due = complaints.DueOf(complaint, candidate.ConsentRetention, letter.Procedure, letter.Definition),
                Dashboard =
                    order.Recipient == People.RecruiterId.Value
                        ? links.For(DashboardAddress.Of(order.Procedure))
                        : null,
            }
            : null;
    }
}

/// <summary>A mail about a complaint.</summary>
public sealed record ComplaintLetter : Letter
{
    public ComplaintLetter(Letter letter)
        : base(letter) { }

    public required Complaint Complaint { get; init; }

    /// <summary>By when it is to be answered, UTC.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Where the recruiter answers; null for anybody else.</summary>
    public Uri? Dashboard { get; init; }
}
