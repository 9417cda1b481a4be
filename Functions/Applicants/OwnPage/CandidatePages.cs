using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Html;

namespace Recruitment.Applicants.OwnPage;

/// <summary>The pages behind a candidate's link.</summary>
public sealed class CandidatePages(Pages pages, ComplaintRecords complaints)
{
    public async Task<IResult> ShowAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        CandidateNotice? notice = null,
        int status = StatusCodes.Status200OK
    ) =>
        await pages.PrivateAsync<CandidatePage>(
            (await ModelOfAsync(candidate, vacancy)) with
            {
                Notice = notice,
            },
            status
        );

    public async Task<IResult> ShowFaultAsync(Candidate candidate, PublishedVacancy vacancy, FieldFault fault) =>
        await pages.PrivateAsync<CandidatePage>(
            (await ModelOfAsync(candidate, vacancy)) with
            {
                Faults = [fault],
            },
            StatusCodes.Status422UnprocessableEntity
        );

    /// <summary>There is nothing left to show.</summary>
    public Task<IResult> ErasedAsync(int status = StatusCodes.Status410Gone) =>
        pages.PrivateAsync<ErasedPage>(ErasedModel.Instance, status);

    private async Task<CandidatePageModel> ModelOfAsync(Candidate candidate, PublishedVacancy vacancy) =>
        new()
        {
            Candidate = candidate,
            Vacancy = vacancy,
            Complaints = await complaints.ListAsync(candidate.Procedure, candidate.Id, default),
        };
}
