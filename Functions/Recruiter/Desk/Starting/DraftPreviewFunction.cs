using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Enrolling;
using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.Starting.Drafts;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>The public page of a draft's vacancy, as candidates will read it. It is shown to who prepares it alone.</summary>
public sealed class DraftPreviewFunction(
    DeskGate gate,
    DraftRecords drafts,
    DraftReading reading,
    DraftPages draftPages,
    RetentionSettings retention,
    ProcedureAddresses addresses,
    Pages pages,
    TimeProvider clock
)
{
    [Function(nameof(DraftPreviewFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/start/{draft}/preview")] HttpRequest request,
        string draft,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            async visitor =>
                await drafts.FindAsync(visitor.Key, draft, cancellationToken) is { Definition: { } } found
                    ? await ShowAsync(found)
                    : await draftPages.GoneAsync(visitor),
            cancellationToken
        );

    private async Task<IResult> ShowAsync(StartDraft draft)
    {
        var read = reading.Read(draft.Definition!.Value); // Looked at just now.
        var definition = read.Repaired;
        ReaderLanguage.Use(definition.Organisation.Language);
        var id = new ProcedureId(draft.Id);
        var procedure = new Procedure
        {
            Id = id,
            CreatedAt = clock.GetUtcNow(),
            Retention = definition.Retention ?? retention.Periods,
            Timeline = read.Timeline,
        };
        var model = VacancyPreview.Of(procedure, definition, addresses.Vacancy(id));
        return definition.Programme is null
            ? await pages.PrivateAsync<VacancyPage>(model)
            : await pages.PrivateAsync<ProgrammePage>(model);
    }
}
