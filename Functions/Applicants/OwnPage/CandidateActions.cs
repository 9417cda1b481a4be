using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Complaints;
using Recruitment.Applicants.Correcting;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Applicants.OwnPage;

/// <summary>Does what candidates ask on their own page. Doing the same twice changes nothing more.</summary>
public sealed class CandidateActions(
    CandidateRecords candidates,
    FileStore files,
    FileChecks checks,
    Withdrawals withdrawals,
    ComplaintDesk desk,
    ComplaintRecords complaints,
    NewAddresses addresses,
    Pages pages
)
{
    public const int MaxReasonCharacters = 2000;
    public const string NewEmailField = "newEmail";

    public async Task<LinkAnswer<CandidatePageModel>> ReplaceCvAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        var cv = await SentCv.ReadAsync(post.Form.Files.GetFile("cv"), checks.CheckSentCvAsync, cancellationToken);
        if (cv.Kind is not { } kind)
        {
            var message = CvErrorTexts.For(cv.Fault ?? CvError.WrongContent);
            return LinkAnswer.Invalid(page with { Faults = [new FormError("cv", message)] });
        }

        var blobName = FileStore.NameOf(page.Candidate.Procedure, page.Candidate.Id, Identifier.New(), kind);
        var changed = await ChangeAsync(
            page,
            c => c with { Arriving = new ArrivingCv(blobName, cv.FileName) },
            cancellationToken
        );
        await files.ArriveAsync(blobName, cv.Content, cancellationToken);
        return Done(page, changed, CandidateNotice.CvReceived);
    }

    /// <summary>Changes what the candidate wrote: until the posting closes nobody has read it.</summary>
    public async Task<LinkAnswer<CandidatePageModel>> CorrectAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        var fields = CorrectedFields.Of(post);
        var faults = fields.Faults(page.Candidate).ToList();
        if (faults.Count > 0)
        {
            return LinkAnswer.Invalid(page with { Faults = faults, Corrected = fields });
        }

        var changed = await ChangeAsync(page, fields.Over, cancellationToken);
        return Done(page, changed, CandidateNotice.Corrected);
    }

    /// <summary>Asks whoever reads the new address to confirm it.</summary>
    public async Task<LinkAnswer<CandidatePageModel>> ChangeEmailAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        var email = post.Text(NewEmailField);
        var typed = page with { NewEmail = email };
        if (ApplicationRules.FaultOfEmail(email) is { } fault)
        {
            var message = ApplicationErrorTexts.For(fault);
            return LinkAnswer.Invalid(typed with { Faults = [new FormError(NewEmailField, message)] });
        }

        if (string.Equals(email, page.Candidate.Email, StringComparison.OrdinalIgnoreCase))
        {
            return Invalid(typed, NewEmailField, OwnPageError.AddressSame);
        }

        return await addresses.AskAsync(page.Candidate, email, post.Client, cancellationToken) is { } changed
            ? Done(page, changed, CandidateNotice.AddressAsked)
            : Invalid(typed, NewEmailField, OwnPageError.AddressesTooMany);
    }

    public async Task<LinkAnswer<CandidatePageModel>> AcceptReplacementAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        // It was kept when it was sent, also if the scanner was away then.
        if (
            page.Candidate.Replacement?.Cv is { } waiting
            && await files.FindAsync(waiting.BlobName, cancellationToken) is { } content
            && await checks.ScanAsync(content, cancellationToken) is { } fault
        )
        {
            return LinkAnswer.Invalid(page with { Faults = [new FormError("replacement", CvErrorTexts.For(fault))] });
        }

        CvFile? replaced = null;
        var changed = await ChangeAsync(
            page,
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

        await post.Client.StartAsync(CandidateCall.Of(changed), cancellationToken);
        return Done(page, changed, CandidateNotice.ReplacementAccepted);
    }

    public async Task<LinkAnswer<CandidatePageModel>> DropReplacementAsync(
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        Replacement? dropped = null;
        var changed = await ChangeAsync(
            page,
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

        return Done(page, changed, CandidateNotice.ReplacementDropped);
    }

    public async Task<LinkAnswer<CandidatePageModel>> ChangeConsentAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        var consents = ApplicationForm.IsTicked(post.Form, "consentRetention");
        var changed = await ChangeAsync(page, c => c with { ConsentRetention = consents }, cancellationToken);
        return Done(page, changed, CandidateNotice.ConsentChanged);
    }

    /// <summary>From now on the candidate's pages and mails are in another of the languages on offer.</summary>
    public async Task<LinkAnswer<CandidatePageModel>> ChangeLanguageAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        var language = page.Vacancy.Definition.Organisation.LanguageFor(post.Text("language"));
        await ChangeAsync(page, c => c with { Language = language }, cancellationToken);
        return LinkAnswer.Other<CandidatePageModel>(new SeeOtherResult(post.Request.Path));
    }

    public async Task<LinkAnswer<CandidatePageModel>> ComplainAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        var text = post.Text("complaint");
        if (text.Length is 0 or > Complaint.MaxCharacters)
        {
            var fault = text.Length == 0 ? OwnPageError.ComplaintMissing : OwnPageError.ComplaintTooLong;
            return Invalid(page with { Complaint = text }, "complaint", fault);
        }

        if (desk.AreTooMany(page.Complaints) && page.Complaints.All(complaint => complaint.Text != text))
        {
            return Invalid(page with { Complaint = text }, "complaint", OwnPageError.ComplaintsTooMany);
        }

        await desk.FileAsync(page.Candidate, text, post.Client, cancellationToken);
        return LinkAnswer.Shown(
            page with
            {
                Complaints = await complaints.ListAsync(page.Candidate.Procedure, page.Candidate.Id, cancellationToken),
                Notice = CandidateNotice.ComplaintReceived,
            }
        );
    }

    public async Task<LinkAnswer<CandidatePageModel>> WithdrawAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        var reason = post.Text("reason");
        var confirmed = ApplicationForm.IsTicked(post.Form, "confirmWithdraw");
        var typed = page with { Reason = reason, WithdrawalConfirmed = confirmed };
        if (!confirmed)
        {
            return Invalid(typed, "confirmWithdraw", OwnPageError.WithdrawalNotConfirmed);
        }

        if (reason.Length > MaxReasonCharacters)
        {
            return Invalid(typed, "reason", OwnPageError.ReasonTooLong);
        }

        var said = reason.Length == 0 ? null : reason;
        var changed =
            page.Candidate.Status == CandidateStatus.Appointed
                ? await withdrawals.WithdrawAppointedAsync(page.Candidate, said, post.Client, cancellationToken)
                : await withdrawals.WithdrawAsync(page.Candidate, said, post.Client, cancellationToken);
        return Done(page, changed, CandidateNotice.Withdrawn);
    }

    public async Task<LinkAnswer<CandidatePageModel>> EraseAsync(
        LinkPost post,
        CandidatePageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!ApplicationForm.IsTicked(post.Form, "confirmErase"))
        {
            return Invalid(page, "confirmErase", OwnPageError.ErasureNotConfirmed);
        }

        await withdrawals.EraseAsync(page.Candidate, post.Client, cancellationToken);
        return LinkAnswer.Other<CandidatePageModel>(await pages.PrivateAsync<ErasedPage>(ErasedModel.Instance));
    }

    private Task<Candidate> ChangeAsync(
        CandidatePageModel page,
        Func<Candidate, Candidate> change,
        CancellationToken cancellationToken
    ) => candidates.ChangeAsync(page.Candidate.Procedure, page.Candidate.Id, change, cancellationToken);

    private static LinkAnswer<CandidatePageModel> Done(
        CandidatePageModel page,
        Candidate changed,
        CandidateNotice notice
    ) => LinkAnswer.Shown(page with { Candidate = changed, Notice = notice });

    private static LinkAnswer<CandidatePageModel> Invalid(CandidatePageModel page, string field, OwnPageError fault) =>
        LinkAnswer.Invalid(page with { Faults = [new FormError(field, OwnPageErrorTexts.For(fault))] });

    private static Candidate Accept(Candidate candidate, Replacement replacement) =>
        candidate with
        {
            Cv = replacement.Cv ?? candidate.Cv,
            Motivation = replacement.Motivation,
            Answers = replacement.Answers,
            StandsFor = replacement.StandsFor,
            Enrolment = replacement.Enrolment ?? candidate.Enrolment,
            Phone = replacement.Phone,
            ConsentRetention = replacement.ConsentRetention,
            Sent = replacement.Sent,
            Replacement = null,
        };
}
