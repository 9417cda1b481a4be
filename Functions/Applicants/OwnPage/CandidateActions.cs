using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Applicants.OwnPage;

/// <summary>Does what candidates ask on their own page. Doing the same twice changes nothing more.</summary>
public sealed class CandidateActions(
    CandidateRecords candidates,
    FileStore files,
    Withdrawals withdrawals,
    CandidatePages pages
)
{
    public const int MostReasonCharacters = 2000;

    public async Task<IResult> ReplaceCvAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var cv = await SentCv.ReadAsync(form.Files.GetFile("cv"), cancellationToken);
        if (cv.Kind is not { } kind)
        {
            var message = CvFaultTexts.For(cv.Fault ?? CvFault.WrongContent, vacancy.Language);
            return await pages.ShowFaultAsync(candidate, vacancy, new FieldFault("cv", message));
        }

        var blobName = FileStore.NameOf(candidate.Procedure, candidate.Id, Identifier.New(), kind);
        var changed = await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c => c with { Arriving = new ArrivingCv(blobName, cv.FileName) },
            cancellationToken
        );
        await files.ArriveAsync(blobName, cv.Content, cancellationToken);
        return await pages.ShowAsync(changed, vacancy, CandidateNotice.CvReceived);
    }

    public async Task<IResult> AcceptReplacementAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        CvFile? replaced = null;
        var changed = await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c =>
            {
                replaced = c.Replacement?.Cv is null ? null : c.Cv;
                return c.Replacement is { } replacement ? Accept(c, replacement) : c;
            },
            cancellationToken
        );
        if (replaced is not null)
        {
            await files.DeleteAsync(replaced.BlobName, cancellationToken);
        }

        await client.StartAsync(new CandidateCall(candidate.Procedure, candidate.Id), cancellationToken);
        return await pages.ShowAsync(changed, vacancy, CandidateNotice.ReplacementAccepted);
    }

    public async Task<IResult> DropReplacementAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        CancellationToken cancellationToken
    )
    {
        Replacement? dropped = null;
        var changed = await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c =>
            {
                dropped = c.Replacement;
                return c with { Replacement = null };
            },
            cancellationToken
        );
        if (dropped is { Cv: { } cv })
        {
            await files.DeleteAsync(cv.BlobName, cancellationToken);
        }

        return await pages.ShowAsync(changed, vacancy, CandidateNotice.ReplacementDropped);
    }

    public async Task<IResult> ChangeConsentAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var consents = ApplicationForm.IsTicked(form, "consentRetention");
        var changed = await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c => c with { ConsentRetention = consents },
            cancellationToken
        );
        return await pages.ShowAsync(changed, vacancy, CandidateNotice.ConsentChanged);
    }

    public async Task<IResult> WithdrawAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (!ApplicationForm.IsTicked(form, "confirmWithdraw"))
        {
            return await FaultAsync("confirmWithdraw", OwnPageFault.WithdrawalNotConfirmed);
        }

        var reason = ApplicationForm.Text(form, "reason");
        if (reason.Length > MostReasonCharacters)
        {
            return await FaultAsync("reason", OwnPageFault.ReasonTooLong);
        }

        var changed = await withdrawals.WithdrawAsync(
            candidate,
            reason.Length == 0 ? null : reason,
            client,
            cancellationToken
        );
        return await pages.ShowAsync(changed, vacancy, CandidateNotice.Withdrawn);

        Task<IResult> FaultAsync(string field, OwnPageFault fault) =>
            pages.ShowFaultAsync(
                candidate,
                vacancy,
                new FieldFault(field, OwnPageFaultTexts.For(fault, vacancy.Language))
            );
    }

    public async Task<IResult> EraseAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (!ApplicationForm.IsTicked(form, "confirmErase"))
        {
            var text = OwnPageFaultTexts.For(OwnPageFault.ErasureNotConfirmed, vacancy.Language);
            var fault = new FieldFault("confirmErase", text);
            return await pages.ShowFaultAsync(candidate, vacancy, fault);
        }

        await withdrawals.EraseAsync(candidate, client, cancellationToken);
        return await pages.ErasedAsync(StatusCodes.Status200OK);
    }

    private static Candidate Accept(Candidate candidate, Replacement replacement) =>
        candidate with
        {
            Cv = replacement.Cv ?? candidate.Cv,
            Motivation = replacement.Motivation,
            Answers = replacement.Answers,
            Enrolment = replacement.Enrolment ?? candidate.Enrolment,
            Phone = replacement.Phone,
            ConsentRetention = replacement.ConsentRetention,
            Replacement = null,
        };
}
