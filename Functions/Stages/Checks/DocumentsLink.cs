using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>The candidate's link to hand in documents, one by one or together.</summary>
public sealed class DocumentsLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CheckRecords checks,
    FileStore files,
    AuditLog audit,
    TimeProvider clock,
    Pages pages
) : ILinkHandler
{
    public const string Name = "documents";

    /// <summary>The form's field with the day on which the VOG was issued, as <c>yyyy-MM-dd</c>.</summary>
    public const string IssuedField = "issued";

    public string Purpose => Name;

    /// <summary>Room for two files that are too large by some, so that the page can say so.</summary>
    public long MostFormBytes => 28_000_000;

    /// <summary>The form's field of a file: <c>vog</c>, <c>qualification</c>.</summary>
    public static string FieldOf(DocumentKind kind) => kind == DocumentKind.Vog ? "vog" : "qualification";

    public Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        ShowAsync(link, [], StatusCodes.Status200OK, cancellationToken);

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var id = new CandidateId(link.Holder);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var before = await checks.FindAsync(link.Procedure, id, cancellationToken);
        if (definition is null || before is null || !await IsOpenAsync(link, before, cancellationToken))
        {
            return await ShowAsync(link, [], StatusCodes.Status409Conflict, cancellationToken);
        }

        var sent = await SentDocuments.ReadAsync(
            request.Form,
            before.Asked,
            definition.Vacancy.Sector,
            clock.GetUtcNow(),
            cancellationToken
        );
        if (sent.Faults.Count > 0)
        {
            return await ShowAsync(link, sent.Faults, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        await KeepAsync(before, sent, cancellationToken);
        await audit.AppendAsync(link.Procedure, "DocumentsSubmitted", link.Step, link.Holder, cancellationToken);
        await client.WakeAsync($"{link.Procedure}-{link.Step}", StageEvents.Acted, cancellationToken);
        return await ShowAsync(link, [], StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>Keeps the files first: a record never names a file that is not there.</summary>
    private async Task KeepAsync(CandidateChecks before, SentDocuments sent, CancellationToken cancellationToken)
    {
        var documents = new Dictionary<DocumentKind, CheckedDocument>();
        foreach (var (kind, content) in sent.Files)
        {
            var blobName = FileStore.NameOf(before.Procedure, before.Candidate, Identifier.New(), CvKind.Pdf);
            await files.KeepAsync(blobName, content, CvKind.Pdf, cancellationToken);
            documents[kind] = new CheckedDocument
            {
                BlobName = blobName,
                IssuedOn = kind == DocumentKind.Vog ? sent.IssuedOn : null,
                SubmittedAt = clock.GetUtcNow(),
            };
        }

        IReadOnlyList<string> replaced = [];
        await checks.PutAsync(
            before.Procedure,
            before.Candidate,
            found =>
            {
                var changed = CheckRules.Submit(found ?? before, documents);
                replaced = FilesOf(found ?? before).Except(FilesOf(changed)).ToList();
                return changed;
            },
            cancellationToken
        );
        foreach (var blobName in replaced)
        {
            await files.DeleteAsync(blobName, cancellationToken);
        }
    }

    private static IEnumerable<string> FilesOf(CandidateChecks checks) =>
        checks.Documents.Values.Select(document => document.BlobName).OfType<string>();

    /// <summary>Whether something can be handed in: in time, undecided, in a stage that is still under way.</summary>
    private async Task<bool> IsOpenAsync(Link link, CandidateChecks found, CancellationToken cancellationToken)
    {
        var candidate = await candidates.FindAsync(link.Procedure, found.Candidate, cancellationToken);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        return found.Outcome is null
            && clock.GetUtcNow() < found.EndsAt
            && candidate is { Status.IsFinal: false }
            && procedure?.IsAt(link.Step) == true;
    }

    private async Task<IResult> ShowAsync(
        Link link,
        IReadOnlyList<(string Field, DocumentFault Fault)> faults,
        int status,
        CancellationToken cancellationToken
    )
    {
        var id = new CandidateId(link.Holder);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var found = await checks.FindAsync(link.Procedure, id, cancellationToken);
        if (definition is null || candidate is null || found is null)
        {
            return await pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound);
        }

        var sector = definition.Vacancy.Sector;
        var model = new DocumentsPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Checks = found,
            Sector = sector,
            IsOpen = await IsOpenAsync(link, found, cancellationToken),
            Faults = [.. faults.Select(f => new FieldFault(f.Field, CheckTexts.Of(f.Fault, sector)))],
        };
        return await pages.PrivateAsync<DocumentsPage>(model, status);
    }
}
