using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Recruitment.Files.Pdf;

/// <summary>
/// Whether a PDF can do more than be read: run a script, start a program, send or fetch something by itself, or carry
/// other files. Every object is looked at, also in object streams and of earlier versions of the file: what one reader
/// passes over another shows.
/// </summary>
internal static class PdfActiveContent
{
    /// <summary>Entries that are there only for such content (ISO 32000-2, 7.7.4, 7.11.3, 12.6.3, 12.6.4.17, 12.7.3).</summary>
    private static readonly HashSet<string> Entries =
    [
        "AA",
        "EF",
        "EmbeddedFiles",
        "JavaScript",
        "JS",
        "RichMediaContent",
        "RichMediaSettings",
        "XFA",
    ];

    /// <summary>Kinds of actions, annotations and objects: <c>S</c>, <c>Subtype</c> and <c>Type</c>.</summary>
    private static readonly HashSet<string> Kinds =
    [
        "3D",
        "EmbeddedFile",
        "FileAttachment",
        "GoTo3DView",
        "GoToE",
        "GoToR",
        "ImportData",
        "JavaScript",
        "Launch",
        "Movie",
        "Rendition",
        "RichMedia",
        "RichMediaExecute",
        "Screen",
        "Sound",
        "SubmitForm",
    ];

    private const string OpenAction = "OpenAction";

    /// <exception cref="OperationCanceledException">It takes longer than a document takes.</exception>
    /// <exception cref="Exception">No reader opens it, each way with a fault of its own.</exception>
    public static bool IsIn(BinaryData content, CancellationToken cancellationToken) =>
        PdfObjects.Written(content.ToMemory(), cancellationToken).Any(IsActiveObject)
        || IsInReferred(content, cancellationToken);

    private static bool IsInReferred(BinaryData content, CancellationToken cancellationToken)
    {
        using var document = PdfDocument.Open(content.ToArray(), PdfObjects.Options());
        var catalog = document.Structure.Catalog.CatalogDictionary;
        return IsActive(catalog)
            || catalog.Data.TryGetValue(OpenAction, out var entry)
                && entry is IndirectReferenceToken opened
                && PdfObjects.Find(document, opened.Data) is { } action
                && !TurnsToPage(action)
            || PdfObjects.Referred(document, cancellationToken).Any(IsActiveObject);
    }

    /// <summary>A name can be an object of its own, to which an action's kind refers.</summary>
    private static bool IsActiveObject(IToken token) =>
        token is NameToken name ? name.Data is not ("Screen" or "3D") && Kinds.Contains(name.Data) : IsActive(token);

    private static bool IsActive(IToken token) =>
        token switch
        {
            StreamToken stream => IsActive(stream.StreamDictionary),
            ArrayToken array => array.Data.Any(IsActive),
            DictionaryToken dictionary => dictionary.Data.Any(entry => IsActive(entry.Key, entry.Value)),
            _ => false,
        };

    private static bool IsActive(string entry, IToken value) =>
        !IsNothing(value) && Entries.Contains(entry)
        || entry is "S" or "Subtype" or "Type" && value is NameToken kind && Kinds.Contains(kind.Data)
        || entry == OpenAction && value is DictionaryToken && !TurnsToPage(value)
        || IsActive(value);

    /// <summary>What happens when a document is opened can be no more than that.</summary>
    private static bool TurnsToPage(IToken action) =>
        action is not DictionaryToken dictionary
        || dictionary.Data.TryGetValue("S", out var kind) && kind is NameToken { Data: "GoTo" or "Named" };

    /// <summary>Some programs write such an entry with nothing in it.</summary>
    private static bool IsNothing(IToken value) =>
        value is NullToken
        || value is ArrayToken { Data.Count: 0 }
        || value is DictionaryToken { Data: var held }
            && held.All(entry => entry.Key is "Names" or "Kids" && IsNothing(entry.Value));
}
