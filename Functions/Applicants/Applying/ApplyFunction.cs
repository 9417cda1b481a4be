using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>
/// Takes an application from the vacancy page's form. A fault shows the form again and records nothing; a CV that is right
/// is kept for an hour. Otherwise the candidate is recorded and the CV put where any upload arrives; from there both go the
/// same way. Who asks for its address again, such as after a fault, gets the form.
/// </summary>
public sealed class ApplyFunction(
    Vacancies vacancies,
    ApplicationIntake intake,
    SentFiles sent,
    FileStore files,
    ApplicationLimits limits,
    ApplyAnswers answers
)
{
    private const string CvField = "cv";

    [Function(nameof(ApplyFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "vacancies/{id}/applications")]
            HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (
            await vacancies.FindAsync(new ProcedureId(id), cancellationToken)
            is not { Definition.Programme: null } vacancy
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
            form => ApplyAsync(request, chosen, form, client, cancellationToken),
            cancellationToken
        );
    }

    private async Task<IResult> ApplyAsync(
        HttpRequest request,
        PublishedVacancy vacancy,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var fields = ApplicationForm.Fields(form, vacancy.Definition);
        var cv = await sent.ReadAsync(form, vacancy.Procedure.Id, CvField, cancellationToken);
        var faults = FaultsOf(fields, cv, vacancy);
        if (
            faults.Count > 0
            || cv.Kind is not { } kind
            || ApplicationRules.TrackOf(fields.Track, vacancy.Standing) is not { } track
        )
        {
            var kept = await KeepAsync(request, vacancy, form, cv, cancellationToken);
            return await answers.FaultyAsync(request, vacancy, fields, faults, kept);
        }

        if (await limits.TakeAsync(request, vacancy.Procedure.Id, fields.Email, cancellationToken) is { } limit)
        {
            var kept = await KeepAsync(request, vacancy, form, cv, cancellationToken);
            return await answers.TooManyAsync(request, vacancy, fields, limit, kept);
        }

        var application = new Application
        {
            Procedure = vacancy.Procedure.Id,
            Proposed = CandidateId.New(),
            Language = vacancy.Chosen,
            ArrivesAs = Identifier.New() + kind.Extension,
            Fields = fields,
            Track = track,
            Cv = new ApplicationCv(cv.FileName, kind, cv.Content),
        };
        var receipt = await intake.ReceiveAsync(application, cancellationToken);
        await GoOnAsync(application, receipt, client, cancellationToken);
        await sent.ForgetAsync(form, vacancy.Procedure.Id, cancellationToken);
        // Not the id of an earlier application of that address, which whoever writes it here need not own.
        return answers.Received(request, vacancy, application.Proposed, track);
    }

    private async Task<KeptForm> KeepAsync(
        HttpRequest request,
        PublishedVacancy vacancy,
        IFormCollection form,
        SentCv cv,
        CancellationToken cancellationToken
    ) =>
        ApplyAnswers.WantsJson(request)
            ? KeptForm.Empty
            : await sent.KeepAsync(form, vacancy.Procedure.Id, [new(CvField, cv)], cancellationToken);

    private async Task GoOnAsync(
        Application application,
        ApplicationReceipt receipt,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (receipt.Arriving is { } arriving && application.Cv is { } cv)
        {
            await files.ArriveAsync(arriving.BlobName, cv.Content, cancellationToken);
        }

        if (receipt.Repeats)
        {
            await client.StartAsync(intake.RepeatedMail(application.Procedure, receipt.Candidate), cancellationToken);
        }
    }

    private static List<FormError> FaultsOf(ApplicationFields fields, SentCv cv, PublishedVacancy vacancy)
    {
        var faults = ApplicationRules.Faults(fields, vacancy).ToList();
        if (cv.Fault is { } fault)
        {
            faults.Add(new FormError(CvField, CvErrorTexts.For(fault)));
        }

        return faults;
    }
}
