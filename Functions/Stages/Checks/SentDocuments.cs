using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Files;

namespace Recruitment.Stages.Checks;

/// <summary>The documents in a posted form, judged: by file and, for a VOG, by its day of issue.</summary>
public sealed record SentDocuments
{
    /// <summary>What was sent, by the id of what is asked.</summary>
    public IReadOnlyDictionary<string, SentCv> Files { get; init; } = new Dictionary<string, SentCv>();

    /// <summary>Those with which nothing is wrong, by field: to be kept when the form is refused.</summary>
    public IEnumerable<KeyValuePair<string, SentCv>> Right =>
        Files
            .Select(file => KeyValuePair.Create(DocumentsLink.FieldOf(file.Key), file.Value))
            .Where(file => FaultOf(file.Value) is null);

    /// <summary>VOG: the day of issue.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>By the id of the field that it is about.</summary>
    public IReadOnlyList<(string Field, DocumentError Fault)> Faults { get; init; } = [];

    /// <param name="asked">The ids of what can be handed in; one at least.</param>
    /// <param name="now">The moment of handing in.</param>
    /// <param name="readAsync">Reads the file of a field.</param>
    public static async Task<SentDocuments> ReadAsync(
        IFormCollection form,
        Func<string, Task<SentCv>> readAsync,
        IReadOnlyList<string> asked,
        string sector,
        DateTimeOffset now
    )
    {
        var files = new Dictionary<string, SentCv>();
        var faults = new List<(string, DocumentError)>();
        var issuedOn = DayOf(form[DocumentsLink.IssuedField].ToString());
        foreach (var id in asked)
        {
            var field = DocumentsLink.FieldOf(id);
            var sent = await readAsync(field);
            if (sent.Fault == CvError.Missing)
            {
                continue;
            }

            if (FaultOf(sent) is { } fault)
            {
                faults.Add((field, fault));
            }

            if (id == Proof.Vog && VogRules.FaultOf(issuedOn, DutchTime.DayOf(now), sector) is { } aged)
            {
                faults.Add((DocumentsLink.IssuedField, aged));
            }

            files[id] = sent;
        }

        if (files.Count == 0)
        {
            faults.Add((DocumentsLink.FieldOf(asked[0]), DocumentError.NothingSent));
        }

        return new SentDocuments
        {
            Files = files,
            IssuedOn = issuedOn,
            Faults = faults,
        };
    }

    private static DocumentError? FaultOf(SentCv sent) =>
        sent switch
        {
            { Kind: CvKind.Pdf or CvKind.Jpeg or CvKind.Png } => null,
            { Fault: CvError.TooLarge } => DocumentError.TooLarge,
            { Fault: CvError.Empty or CvError.Damaged } => DocumentError.Damaged,
            { Fault: CvError.Protected } => DocumentError.Protected,
            { Fault: CvError.Heic } => DocumentError.Heic,
            { Fault: CvError.ActivePdf } => DocumentError.Active,
            { Fault: CvError.Infected } => DocumentError.Infected,
            { Fault: CvError.Unscanned } => DocumentError.Unscanned,
            _ => DocumentError.NoDocument,
        };

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}

/// <summary>Why documents that were sent in were not taken. What is wrong with a file itself is not among them.</summary>
public enum DocumentError
{
    NothingSent,
    IssueDateMissing,
    IssuedInFuture,
    TooOld,

    /// <summary>Neither a PDF nor a photograph as JPEG or PNG.</summary>
    NoDocument,

    /// <summary>A photograph as only some phones can show it.</summary>
    Heic,
    TooLarge,
    Damaged,

    /// <summary>It asks for a password.</summary>
    Protected,

    /// <summary>A PDF that does more than be read.</summary>
    Active,

    /// <summary>The scanner knows it as harmful.</summary>
    Infected,

    /// <summary>The scanner does not answer.</summary>
    Unscanned,
}
