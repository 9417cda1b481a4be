using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Newsletter;
using Recruitment.Candidates;
using Recruitment.Definition.Programmes;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Applicants.Enrolling;

/// <summary>
/// Takes an enrolment from a programme's form. A fault shows the form again and records nothing. An enrolment is an
/// application without a CV: from there it is acknowledged, withdrawn and erased as any other.
/// </summary>
public sealed class EnrolFunction(
    Vacancies vacancies,
    ApplicationIntake intake,
    NewsletterConsents newsletter,
    ApplicationLimits limits,
    ApplyAnswers answers
)
{
    [Function(nameof(EnrolFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "vacancies/{id}/enrolments")]
            HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (
            await vacancies.FindAsync(new ProcedureId(id), cancellationToken)
            is not { Definition.Programme: { } programme } vacancy
        )
        {
            return await answers.UnknownAsync(request);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return ApplyAnswers.ToForm(vacancy.ReadIn(request));
        }

        var chosen = vacancy.ReadIn(request);
        return await answers.WithFormAsync(
            request,
            chosen,
            form => EnrolAsync(request, chosen, programme, form, client, cancellationToken),
            cancellationToken
        );
    }

    private async Task<IResult> EnrolAsync(
        HttpRequest request,
        PublishedVacancy vacancy,
        Programme programme,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var fields = ApplicationForm.Fields(form, vacancy.Definition);
        var (enrolment, own) = EnrolmentRules.Read(fields.Enrolment, vacancy.Definition, programme);
        IReadOnlyList<FormError> faults = [.. own, .. ApplicationRules.Faults(fields, vacancy)];
        if (faults.Count > 0)
        {
            return await answers.FaultyAsync(request, vacancy, fields, faults, KeptForm.Empty);
        }

        if (await limits.TakeAsync(request, vacancy.Procedure.Id, fields.Email, cancellationToken) is { } limit)
        {
            return await answers.TooManyAsync(request, vacancy, fields, limit, KeptForm.Empty);
        }

        var application = new Application
        {
            Procedure = vacancy.Procedure.Id,
            Proposed = CandidateId.New(),
            Language = vacancy.Chosen,
            Fields = fields,
            Track = Track.External,
            Enrolment = enrolment,
        };
        var receipt = await intake.ReceiveAsync(application, cancellationToken);
        await GoOnAsync(application, receipt, client, cancellationToken);
        return answers.Received(request, vacancy, application.Proposed, application.Track);
    }

    private async Task GoOnAsync(
        Application application,
        ApplicationReceipt receipt,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var call = new CandidateCall(application.Procedure, receipt.Candidate);
        if (receipt.Repeats)
        {
            await client.StartAsync(intake.RepeatedMail(application.Procedure, receipt.Candidate), cancellationToken);
        }
        else if (application.Fields.Enrolment.Newsletter)
        {
            // Of a repeated enrolment nobody knows yet whether the reader of the address sent it.
            await newsletter.GiveAsync(call, client, cancellationToken);
        }

        // Also when it repeats: the first may have been cut off before this.
        await client.StartAsync(call, cancellationToken);
    }
}
