using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>The candidate's link to hand in documents, one by one or together.</summary>
public sealed class DocumentsLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CheckRecords checks,
    FileStore files,
    TimeProvider clock
) : ILinkPage<DocumentsPage, DocumentsPageModel>
{
    public const string Name = "documents";

    /// <summary>The form's field with the day on which the VOG was issued, as <c>yyyy-MM-dd</c>.</summary>
    public const string IssuedField = "issued";

    public string Purpose => Name;

    /// <summary>Room for two files that are too large by some, so that the page can say so.</summary>
    public long MaxFormBytes => 28_000_000;

    /// <summary>The form's field of a file: <c>vog</c>, <c>qualification</c>.</summary>
    public static string FieldOf(DocumentKind kind) => kind == DocumentKind.Vog ? "vog" : "qualification";

    public async Task<DocumentsPageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var id = new CandidateId(link.Holder);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var found = await checks.FindAsync(link.Procedure, id, cancellationToken);
        return definition is null || candidate is null || found is null
            ? null
            : new DocumentsPageModel
            {
                Brand = definition.Organisation.Brand,
                Function = definition.Vacancy.Function,
                Checks = found,
                Sector = definition.Vacancy.Sector,
                IsOpen =
                    found.Outcome is null
                    && clock.GetUtcNow() < found.EndsAt
                    && !candidate.Status.IsFinal
                    && procedure?.IsAt(link.Step) == true,
            };
    }

    public async Task<LinkAnswer<DocumentsPageModel>> AnswerAsync(
        LinkPost post,
        DocumentsPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            return LinkAnswer.TooLate(page);
        }

        var now = clock.GetUtcNow();
        var sent = await SentDocuments.ReadAsync(post.Form, page.Checks.Asked, page.Sector, now, cancellationToken);
        if (sent.Faults.Count > 0)
        {
            var faults = sent.Faults.Select(f => new FormError(f.Field, CheckTexts.Of(f.Fault, page.Sector)));
            return LinkAnswer.Invalid(page with { Faults = [.. faults], IssuedOn = post.Text(IssuedField) });
        }

        await KeepAsync(page.Checks, sent, cancellationToken);
        return LinkAnswer.Recorded<DocumentsPageModel>("DocumentsSubmitted");
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
}

/// <summary>The page on which a candidate hands in documents.</summary>
public sealed record DocumentsPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required CandidateChecks Checks { get; init; }
    public required string Sector { get; init; }

    /// <summary>Whether something can still be handed in.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was wrong with what was sent.</summary>
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>The day that was sent and refused, as it was filled in; files cannot be kept in a form.</summary>
    public string? IssuedOn { get; init; }

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
