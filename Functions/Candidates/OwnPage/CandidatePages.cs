using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.Applying;
using Recruitment.Html;

namespace Recruitment.Candidates.OwnPage;

/// <summary>The pages behind a candidate's link.</summary>
public sealed class CandidatePages(Pages pages)
{
    public Task<IResult> ShowAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        CandidateNotice? notice = null,
        int status = StatusCodes.Status200OK
    ) =>
        pages.PrivateAsync<CandidatePage>(
            new CandidatePageModel
            {
                Candidate = candidate,
                Vacancy = vacancy,
                Notice = notice,
            },
            status
        );

    public Task<IResult> ShowFaultAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        FieldFault fault
    ) =>
        pages.PrivateAsync<CandidatePage>(
            new CandidatePageModel
            {
                Candidate = candidate,
                Vacancy = vacancy,
                Faults = [fault],
            },
            StatusCodes.Status422UnprocessableEntity
        );

    /// <summary>There is nothing left to show.</summary>
    public Task<IResult> ErasedAsync(int status = StatusCodes.Status410Gone) =>
        pages.PrivateAsync<ErasedPage>(ErasedModel.Instance, status);
}
