using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Calendar;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>The candidate's link to hand in documents, one by one or together.</summary>
public sealed class DocumentsLink(
    CheckDesk desk,
    SentFiles sentFiles,
    FileChecks fileChecks,
    FileStore files,
    TimeProvider clock
) : ILinkPage<DocumentsPage, DocumentsPageModel>
{
    public const string Name = "documents";

    /// <summary>The form's field with the day on which the VOG was issued, as <c>yyyy-MM-dd</c>.</summary>
    public const string IssuedField = "issued";

    public string Purpose => Name;

    public long MaxFileBytes => CvRules.MaxBytes;

    /// <summary>The form's field of a file: <c>vog</c>, <c>qualification</c>, <c>proof-{id}</c>.</summary>
    public static string FieldOf(string id) => id is Proof.Vog or Proof.Qualification ? id : $"proof-{id}";

    public async Task<DocumentsPageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        await desk.FindAsync(link.Procedure, new CandidateId(link.Holder), cancellationToken) is { } found
            ? new DocumentsPageModel { Case = found, IsOpen = found.IsOpen && found.Step == link.Step }
            : null;

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

        if (page.Open.Count == 0)
        {
            return LinkAnswer.Shown(page);
        }

        var now = clock.GetUtcNow();
        var procedure = post.Link.Procedure;
        var sent = await SentDocuments.ReadAsync(
            post.Form,
            field => sentFiles.ReadAsync(post.Form, procedure, field, fileChecks.CheckDocumentAsync, cancellationToken),
            page.Open,
            page.Sector,
            now
        );
        if (sent.Faults.Count > 0)
        {
            var faults = sent.Faults.Select(f => new FormError(f.Field, CheckTexts.Of(f.Fault, page.Sector)));
            var kept = await sentFiles.KeepAsync(post.Form, procedure, sent.Right, cancellationToken);
            return LinkAnswer.Invalid(
                page with
                {
                    Faults = [.. faults],
                    IssuedOn = post.Text(IssuedField),
                    Kept = kept,
                }
            );
        }

        await sentFiles.ForgetAsync(post.Form, procedure, cancellationToken);
        return await KeepAsync(page.Checks, sent, now, cancellationToken)
            ? LinkAnswer.Recorded<DocumentsPageModel>("DocumentsSubmitted")
            : LinkAnswer.TooLate(page);
    }

    /// <summary>Keeps the files first: a record never names a file that is not there.</summary>
    private async Task<bool> KeepAsync(
        CandidateChecks before,
        SentDocuments sent,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var documents = new Dictionary<string, CheckedDocument>();
        foreach (var (id, file) in sent.Files)
        {
            var kind = file.Kind ?? CvKind.Pdf; // without a fault it has one
            var blobName = FileStore.NameOf(before.Procedure, before.Candidate, Identifier.New(), kind);
            await files.KeepAsync(blobName, file.Content, kind, cancellationToken);
            documents[id] = new CheckedDocument
            {
                BlobName = blobName,
                IssuedOn = id == Proof.Vog ? sent.IssuedOn : null,
                SubmittedAt = now,
            };
        }

        return await desk.SubmitAsync(before, documents, cancellationToken);
    }
}

/// <summary>The page on which a candidate hands in documents.</summary>
public sealed record DocumentsPageModel
{
    public required CheckCase Case { get; init; }

    /// <summary>Whether something can still be handed in.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was wrong with what was sent.</summary>
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>The day that was sent and refused, as it was filled in.</summary>
    public string? IssuedOn { get; init; }

    /// <summary>The files that were right of what was refused.</summary>
    public KeptForm Kept { get; init; } = KeptForm.Empty;

    public CandidateChecks Checks => Case.Checks;
    public string Sector => Case.Definition.Vacancy.Sector;

    /// <summary>What can be handed in, also in the place of what nobody has seen yet.</summary>
    public IReadOnlyList<string> Open => [.. Checks.Asked.Where(Checks.Unsettled.Contains)];

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    /// <summary>What became of what is asked.</summary>
    public string StateOf(string id) =>
        Checks.Waived.ContainsKey(id) ? CheckTexts.Resources["StateWaived"]
        : !Checks.Documents.TryGetValue(id, out var document) ? CheckTexts.Resources["StateMissing"]
        : document.IsOnPaper ? CheckTexts.Resources.With("StateOnPaper", DutchTime.Date(document.SubmittedAt))
        : document.SeenAt is { } seen
            ? CheckTexts.Resources.With("StateSeen", DutchTime.DateAndTime(document.SubmittedAt), DutchTime.Date(seen))
        : CheckTexts.Resources.With("StateReceived", DutchTime.DateAndTime(document.SubmittedAt));
}
