using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Html;

namespace Recruitment.Applicants.OwnPage;

/// <summary>Takes a complaint that a candidate writes on the own page.</summary>
public sealed class ComplaintAction(ComplaintDesk desk, CandidatePages pages)
{
    public async Task<IResult> ComplainAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var text = ApplicationForm.Text(form, "complaint");
        OwnPageFault? fault = text.Length switch
        {
            0 => OwnPageFault.ComplaintMissing,
            > Complaint.MostCharacters => OwnPageFault.ComplaintTooLong,
            _ => null,
        };
        if (fault is { } wrong)
        {
            var message = OwnPageFaultTexts.For(wrong, vacancy.Language);
            return await pages.ShowFaultAsync(candidate, vacancy, new FieldFault("complaint", message));
        }

        await desk.FileAsync(candidate, text, client, cancellationToken);
        return await pages.ShowAsync(candidate, vacancy, CandidateNotice.ComplaintReceived);
    }
}
