using Microsoft.AspNetCore.Http;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Recruiter.Desk.Starting.Drafts;
using Recruitment.Timeline.Starting;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>
/// Where a new procedure begins: with a template, a procedure that was, or a draft. A post makes a draft of what was
/// chosen; posting twice makes two, of which one can be thrown away.
/// </summary>
public sealed class StartFunction(
    DeskGate gate,
    DeskPeople people,
    DraftSources sources,
    DraftRecords drafts,
    OwnTemplates own,
    TemplateCatalog templates,
    Pages pages
)
{
    internal const string From = "from";
    internal const string Forget = "forget";

    /// <summary>More are found on the desk's home.</summary>
    private const int MostProcedures = 50;

    [Function(nameof(StartFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/start")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            visitor =>
                HttpMethods.IsPost(request.Method)
                    ? PostAsync(request.Form, visitor, cancellationToken)
                    : ShowAsync(visitor, Notice(request), StatusCodes.Status200OK, cancellationToken),
            cancellationToken
        );

    private async Task<IResult> PostAsync(
        IFormCollection form,
        DeskVisitor visitor,
        CancellationToken cancellationToken
    )
    {
        if (form[Forget].ToString() is { Length: > 0 } template)
        {
            await own.DeleteAsync(template, cancellationToken);
            return new SeeOther($"{DeskAddresses.Start}?{DraftAddresses.Done}={Forget}");
        }

        if (await sources.MakeAsync(visitor, form[From].ToString(), cancellationToken) is not { } draft)
        {
            return await ShowAsync(
                visitor,
                DraftTexts.Resources["SourceGone"],
                StatusCodes.Status404NotFound,
                cancellationToken
            );
        }

        await drafts.AddAsync(visitor.Key, draft, cancellationToken);
        return new SeeOther(DraftAddresses.Draft(draft.Id));
    }

    private async Task<IResult> ShowAsync(
        DeskVisitor visitor,
        string? notice,
        int status,
        CancellationToken cancellationToken
    ) =>
        await pages.PrivateAsync<StartPage>(
            new StartModel
            {
                Visitor = visitor,
                Notice = notice,
                Drafts = await drafts.ListAsync(visitor.Key, cancellationToken),
                Own = await own.ListAsync(cancellationToken),
                Templates = [.. templates.Ids.Select(Describe)],
                Procedures =
                [
                    .. (await people.ProceduresAsync(visitor, cancellationToken))
                        .OrderByDescending(standing => standing.CreatedAt)
                        .Take(MostProcedures),
                ],
            },
            status
        );

    private TemplateChoice Describe(string id)
    {
        var template = templates.Read(id);
        return new TemplateChoice(
            id,
            template.Vacancy.Function,
            template.Organisation.Name,
            [.. template.Stages.Select(stage => StageTitles.Of(stage, ReaderLanguage.Current))]
        );
    }

    private static string? Notice(HttpRequest request) =>
        request.Query[DraftAddresses.Done].ToString() switch
        {
            DraftFunction.Discard => DraftTexts.Resources["Discarded"],
            Forget => DraftTexts.Resources["Forgotten"],
            _ => null,
        };
}
