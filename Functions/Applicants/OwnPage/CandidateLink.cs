using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Complaints;
using Recruitment.Applicants.Newsletter;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Files;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Applicants.OwnPage;

/// <summary>
/// A candidate's own page: where the application stands, and what the candidate can still change. Every link of the
/// candidate opens it, for as long as there are data to show.
/// </summary>
public sealed class CandidateLink(
    CandidateRecords candidates,
    Vacancies vacancies,
    ReferenceRecords references,
    FileStore files,
    NewsletterConsents newsletter,
    CandidatePages pages,
    CandidateActions actions,
    ComplaintAction complaining,
    ComplaintRecords complaints
) : ILinkHandler
{
    public const string Name = "candidate";

    public string Purpose => Name;

    /// <summary>Room for a CV that is too large by some, so that the page can say so.</summary>
    public long MostFormBytes => 28_000_000;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await FindAsync(link, cancellationToken) is not var (candidate, vacancy))
        {
            return await pages.ErasedAsync();
        }

        return request.Query["view"].ToString() switch
        {
            "data" => OwnDataResult.Of(
                candidate,
                vacancy,
                await references.FindAsync(link.Procedure, candidate.Id, cancellationToken),
                await complaints.ListAsync(candidate.Procedure, candidate.Id, cancellationToken),
                await newsletter.FindAsync(link.Procedure, candidate.Id, cancellationToken)
            ),
            "cv" when candidate.Cv is { } cv && await files.FindAsync(cv.BlobName, cancellationToken) is { } content =>
                new PrivateFileResult(content, cv.ContentType, cv.FileName),
            _ => await pages.ShowAsync(candidate, vacancy),
        };
    }

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(link, cancellationToken) is not var (candidate, vacancy))
        {
            return await pages.ErasedAsync();
        }

        var choices = CandidateChoices.Of(candidate, vacancy);
        var form = request.Form;
        return ApplicationForm.Text(form, "action") switch
        {
            CandidateAction.ReplaceCv when choices.CanReplaceCv => await actions.ReplaceCvAsync(
                candidate,
                vacancy,
                form,
                cancellationToken
            ),
            CandidateAction.AcceptReplacement when choices.CanChooseApplication => await actions.AcceptReplacementAsync(
                candidate,
                vacancy,
                client,
                cancellationToken
            ),
            CandidateAction.DropReplacement when choices.CanChooseApplication => await actions.DropReplacementAsync(
                candidate,
                vacancy,
                cancellationToken
            ),
            CandidateAction.ChangeConsent => await actions.ChangeConsentAsync(
                candidate,
                vacancy,
                form,
                cancellationToken
            ),
            CandidateAction.Complain => await complaining.ComplainAsync(
                candidate,
                vacancy,
                form,
                client,
                cancellationToken
            ),
            CandidateAction.Withdraw when choices.CanWithdraw => await actions.WithdrawAsync(
                candidate,
                vacancy,
                form,
                client,
                cancellationToken
            ),
            CandidateAction.Erase when choices.CanErase => await actions.EraseAsync(
                candidate,
                vacancy,
                form,
                client,
                cancellationToken
            ),
            _ => await pages.ShowAsync(candidate, vacancy, CandidateNotice.TooLate, StatusCodes.Status409Conflict),
        };
    }

    /// <summary>Null when the data have been erased.</summary>
    private async Task<(Candidate Candidate, PublishedVacancy Vacancy)?> FindAsync(
        Link link,
        CancellationToken cancellationToken
    )
    {
        var id = new CandidateId(link.Holder);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var vacancy = await vacancies.FindAsync(link.Procedure, cancellationToken);
        return candidate is null || vacancy is null ? null : (candidate, vacancy);
    }
}
