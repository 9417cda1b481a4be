using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask;
using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// The link to a suspended decision. Who answers for the council ends the suspension by having no objection. The recruiter
/// records what the council wrote, to which the council can object on the same page.
/// </summary>
public sealed class SuspensionLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CouncilAdvices advices,
    RecordStore records,
    FileStore files,
    SentFiles sentFiles,
    FileChecks fileChecks,
    TimeProvider clock
) : ILinkPage<SuspensionPage, SuspensionPageModel>
{
    public const string Name = "suspension";

    public string Purpose => Name;

    public long MaxFileBytes => CvRules.MaxBytes;

    public async Task<SuspensionPageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var holder = new PersonId(link.Holder);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var notice = await records.FindAsync<CouncilNotice>(
            CouncilNotice.Path(link.Procedure, link.Step),
            cancellationToken
        );
        if (
            procedure is null
            || definition is null
            || notice is not { Suspension: { } suspension, Candidate: { } id }
            || !SuspensionRules.MayRead(definition.People, holder)
        )
        {
            return null;
        }

        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var speaker = SuspensionRules.SpeakerOf(definition);
        var now = clock.GetUtcNow();
        var isOpen =
            !SuspensionRules.IsOver(suspension, now)
            && candidate is { Status.IsFinal: false }
            && procedure.IsAt(link.Step);
        var isPending = suspension.Statement?.IsPending(now) == true;
        return new SuspensionPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Calendar = definition.Organisation.Calendar,
            Candidate = candidate?.Name ?? "",
            Advice = await advices.FindAsync(link.Procedure, id, cancellationToken),
            Notice = notice,
            Suspension = suspension,
            Address = request.Path,
            Now = now,
            Speaker = speaker is { } speaks ? definition.People.Find(speaks)?.Name : null,
            IsOpen = isOpen,
            MayState = isOpen && holder == People.RecruiterId && !isPending,
            MayLift = isOpen && holder == speaker,
            MayObject = isOpen && holder == speaker && isPending,
            ReadsAlong = isOpen && holder != speaker && holder != People.RecruiterId,
        };
    }

    /// <summary>The council's statement, when the address asks for it.</summary>
    public async Task<IResult?> InsteadAsync(
        SuspensionPageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        request.Query.ContainsKey(SuspensionForm.FileParameter)
        && page.Suspension.Statement is { } statement
        && await files.FindAsync(statement.BlobName, cancellationToken) is { } content
            ? new PrivateFileResult(
                content,
                MediaTypeNames.Application.Pdf,
                ReaderLanguage.Say("verklaring.pdf", "statement.pdf")
            )
            : null;

    public async Task<LinkAnswer<SuspensionPageModel>> AnswerAsync(
        LinkPost post,
        SuspensionPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            // Confirming twice shows what was recorded the first time.
            return page.Suspension.LiftedAt is null ? LinkAnswer.TooLate(page) : LinkAnswer.Shown(page);
        }

        var form = SuspensionForm.Read(post.Form);
        return (page, form.Choice) switch
        {
            (_, SuspensionForm.Objects) => await ObjectAsync(post, page, form, cancellationToken),
            ({ MayLift: true }, _) => await LiftAsync(post, page, form, cancellationToken),
            ({ ReadsAlong: false }, _) => await StateAsync(post, page, form, cancellationToken),
            _ => LinkAnswer.TooLate(page),
        };
    }

    private async Task<LinkAnswer<SuspensionPageModel>> LiftAsync(
        LinkPost post,
        SuspensionPageModel page,
        SuspensionForm form,
        CancellationToken cancellationToken
    )
    {
        if (!form.Confirmed)
        {
            return Invalid(page, form, SuspensionForm.ConfirmedField, "NotConfirmed");
        }

        var by = new PersonId(post.Link.Holder);
        await ChangeAsync(post.Link, held => SuspensionRules.Lift(held, by, clock.GetUtcNow()), cancellationToken);
        return LinkAnswer.Recorded<SuspensionPageModel>("SuspensionLifted");
    }

    private async Task<LinkAnswer<SuspensionPageModel>> ObjectAsync(
        LinkPost post,
        SuspensionPageModel page,
        SuspensionForm form,
        CancellationToken cancellationToken
    )
    {
        if (!page.MayObject || page.Suspension.Statement is not { } statement)
        {
            return LinkAnswer.TooLate(page);
        }

        if (form.Objection is not { } reason || reason.Length > ReasonField.Longest)
        {
            return Invalid(page, form, SuspensionForm.ObjectionField, "MissingObjection");
        }

        var objection = new CouncilObjection(reason, new PersonId(post.Link.Holder), clock.GetUtcNow());
        await ChangeAsync(post.Link, held => SuspensionRules.Object(held, objection), cancellationToken);
        return LinkAnswer.Recorded<SuspensionPageModel>("CouncilObjected") with
        {
            Step = StatementCall.StepOf(post.Link.Step, statement.Number),
        };
    }

    /// <summary>Keeps the file first: a record never names a file that is not there.</summary>
    private async Task<LinkAnswer<SuspensionPageModel>> StateAsync(
        LinkPost post,
        SuspensionPageModel page,
        SuspensionForm form,
        CancellationToken cancellationToken
    )
    {
        if (page.Suspension.Statement is { } earlier && earlier.IsPending(page.Now))
        {
            // Recorded before, perhaps by the same form: whoever was cut off then starts what is missing now.
            await StartAsync(post, earlier, cancellationToken);
            return LinkAnswer.Shown(page);
        }

        var sent = await sentFiles.ReadAsync(
            post.Form,
            post.Link.Procedure,
            SuspensionForm.FileField,
            fileChecks.CheckCvAsync,
            cancellationToken
        );
        var faults = form.Faults(page, sent).ToList();
        if (
            faults.Count > 0
            || form is not { Author: { } author, WrittenOn: { } day }
            || page.Notice.Candidate is not { } about
        )
        {
            var kept = await sentFiles.KeepAsync(
                post.Form,
                post.Link.Procedure,
                sent.Kind == CvKind.Pdf ? [new(SuspensionForm.FileField, sent)] : [],
                cancellationToken
            );
            return LinkAnswer.Invalid(page with { Faults = faults, Form = form, Kept = kept });
        }

        var blobName = FileStore.NameOf(post.Link.Procedure, about, Identifier.New(), CvKind.Pdf);
        await files.KeepAsync(blobName, sent.Content, CvKind.Pdf, cancellationToken);
        var statement = new CouncilStatement
        {
            Number = 1,
            Author = author,
            WrittenOn = day,
            BlobName = blobName,
            RecordedBy = new PersonId(post.Link.Holder),
            RecordedAt = page.Now,
            TakesEffectAt = SuspensionRules.TakesEffectAt(page.Suspension, page.Calendar, page.Now),
        };
        var held = await ChangeAsync(
            post.Link,
            found => SuspensionRules.State(found, statement, page.Now),
            cancellationToken
        );
        if (held.Statement?.BlobName != blobName)
        {
            await files.DeleteAsync(blobName, cancellationToken);
            return LinkAnswer.TooLate(page);
        }

        await sentFiles.ForgetAsync(post.Form, post.Link.Procedure, cancellationToken);
        await StartAsync(post, held.Statement, cancellationToken);
        return LinkAnswer.Recorded<SuspensionPageModel>("CouncilStatementRecorded");
    }

    private static async Task StartAsync(LinkPost post, CouncilStatement statement, CancellationToken cancellationToken)
    {
        var instance = $"{post.Link.Procedure}-{StatementCall.StepOf(post.Link.Step, statement.Number)}";
        if (
            Step.Parse(post.Link.Step) is { } step
            && await post.Client.GetInstanceAsync(instance, cancellationToken) is null
        )
        {
            await post.Client.ScheduleNewOrchestrationInstanceAsync(
                nameof(StatementOrchestration),
                new StatementCall(
                    new StageCall(post.Link.Procedure, step.Stage, step.Round),
                    statement.Number,
                    statement.TakesEffectAt
                ),
                new StartOrchestrationOptions(instance),
                cancellationToken
            );
        }
    }

    private static LinkAnswer<SuspensionPageModel> Invalid(
        SuspensionPageModel page,
        SuspensionForm form,
        string field,
        string fault
    ) =>
        LinkAnswer.Invalid(
            page with
            {
                Form = form,
                Faults = [new FormError(field, DecisionTexts.Resources.With(fault, ReasonField.Longest))],
            }
        );

    private async Task<Suspension> ChangeAsync(
        Link link,
        Func<Suspension, Suspension> change,
        CancellationToken cancellationToken
    )
    {
        var path = CouncilNotice.Path(link.Procedure, link.Step);
        var notice = await records.ChangeAsync<CouncilNotice>(
            path,
            found =>
                found is { Suspension: { } held }
                    ? found with
                    {
                        Suspension = change(held),
                    }
                    : found ?? throw new RecordMissingException(path),
            cancellationToken
        );
        return notice.Suspension ?? throw new RecordMissingException(path);
    }
}
