using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Appointing;
using Recruitment.Applicants.Complaints;
using Recruitment.Applicants.OwnPage.OwnData;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Applicants.OwnPage;

/// <summary>
/// A candidate's own page: where the application stands, and what the candidate can still change. Every link of the
/// candidate opens it, for as long as there are data to show.
/// </summary>
public sealed class CandidateLink(
    CandidateRecords candidates,
    Vacancies vacancies,
    OwnRecords own,
    FileStore files,
    AppointmentWithdrawals appointments,
    CandidateActions actions,
    ComplaintRecords complaints,
    Pages pages
) : ILinkPage<CandidatePage, CandidatePageModel>
{
    public const string Name = "candidate";

    public string Purpose => Name;

    public long MaxFileBytes => CvRules.MaxBytes;

    public async Task<CandidatePageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var id = new CandidateId(link.Holder);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var vacancy = await vacancies.FindAsync(link.Procedure, cancellationToken);
        return candidate is null || vacancy is null
            ? null
            : new CandidatePageModel
            {
                Candidate = candidate,
                Vacancy = vacancy,
                WithdrawUntil = await appointments.UntilAsync(vacancy.Procedure, candidate, cancellationToken),
                Complaints = await complaints.ListAsync(link.Procedure, id, cancellationToken),
            };
    }

    /// <summary>Everything about the candidate as a file or to read, or the CV.</summary>
    public async Task<IResult?> InsteadAsync(
        CandidatePageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var candidate = page.Candidate;
        return request.Query["view"].ToString() switch
        {
            "data" => OwnDataResult.Of(await own.ReadAsync(candidate, page.Vacancy, cancellationToken)),
            "overview" => await pages.PrivateAsync<OwnDataPage>(
                new OwnDataModel(page, await own.ReadAsync(candidate, page.Vacancy, cancellationToken))
            ),
            "cv" when candidate.Cv is { } cv && await files.FindAsync(cv.BlobName, cancellationToken) is { } content =>
                new PrivateFileResult(content, cv.ContentType, cv.FileName),
            _ => null,
        };
    }

    public Task<LinkAnswer<CandidatePageModel>> AnswerAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    ) =>
        post.Text("action") switch
        {
            CandidateAction.ReplaceCv when page.Choices.CanReplaceCv => actions.ReplaceCvAsync(
                post,
                page,
                cancellationToken
            ),
            CandidateAction.Correct when page.Choices.CanCorrect => actions.CorrectAsync(post, page, cancellationToken),
            CandidateAction.ChangeEmail when page.Choices.CanCorrect && page.Candidate.Email.Length > 0 =>
                actions.ChangeEmailAsync(post, page, cancellationToken),
            CandidateAction.AcceptReplacement when page.Choices.CanChooseApplication => actions.AcceptReplacementAsync(
                post,
                page,
                cancellationToken
            ),
            CandidateAction.DropReplacement when page.Choices.CanChooseApplication => actions.DropReplacementAsync(
                page,
                cancellationToken
            ),
            CandidateAction.ChangeLanguage => actions.ChangeLanguageAsync(post, page, cancellationToken),
            CandidateAction.ChangeConsent => actions.ChangeConsentAsync(post, page, cancellationToken),
            CandidateAction.Complain => actions.ComplainAsync(post, page, cancellationToken),
            CandidateAction.Withdraw when page.Choices.CanWithdraw => actions.WithdrawAsync(
                post,
                page,
                cancellationToken
            ),
            CandidateAction.Erase when page.Choices.CanErase => actions.EraseAsync(post, page, cancellationToken),
            _ => Task.FromResult(LinkAnswer.TooLate(page with { Notice = CandidateNotice.TooLate })),
        };
}

/// <summary>What a candidate can ask on the own page: the values of the field <c>action</c>.</summary>
internal static class CandidateAction
{
    public const string ReplaceCv = "replaceCv";
    public const string Correct = "correct";
    public const string ChangeEmail = "changeEmail";
    public const string AcceptReplacement = "acceptReplacement";
    public const string DropReplacement = "dropReplacement";
    public const string ChangeLanguage = "changeLanguage";
    public const string ChangeConsent = "changeConsent";
    public const string Complain = "complain";
    public const string Withdraw = "withdraw";
    public const string Erase = "erase";
}
