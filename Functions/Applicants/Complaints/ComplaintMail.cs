using Microsoft.AspNetCore.Components;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Complaints;

/// <summary>
/// A mail about a complaint, to its candidate or to somebody of the organisation. The text is
/// <typeparamref name="TBody"/>.
/// </summary>
public abstract class ComplaintMail<TBody>(Letters letters, ComplaintRecords complaints, LinkBuilder links)
    : LetterMail<TBody>(letters)
    where TBody : IComponent
{
    /// <summary>Whether there is still something to tell.</summary>
    protected virtual bool IsFor(Complaint complaint) => complaint.IsOpen;

    protected sealed override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = order.About is null
            ? await Letters.ToCandidateAsync(order, cancellationToken)
            : await Letters.ToPersonAsync(order, cancellationToken);
        if (letter?.About is not { } candidate)
        {
            return null;
        }

        var call = new ComplaintCall(order.Procedure, candidate.Id, order.Step);
        return await complaints.FindAsync(call, cancellationToken) is { } complaint && IsFor(complaint)
            ? new ComplaintLetter(letter)
            {
                Complaint = complaint,
                Due = complaints.DueOf(complaint, candidate, letter.Procedure, letter.Definition),
                Dashboard =
                    order.Recipient == People.RecruiterId.Value
                        ? links.For(DashboardAddress.Of(order.Procedure))
                        : null,
            }
            : null;
    }
}
