using Recruitment.Files.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Recruitment.Files.Pdf;

/// <summary>The objects of a PDF: those that its cross-reference names, and those that are written in it.</summary>
internal static class PdfObjects
{
    private const int DeepestNesting = 100;

    public static ParsingOptions Options() =>
        new()
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = DeepestNesting,
            FilterProvider = new BoundedFilters(),
        };

    /// <summary>Those of the cross-reference, decrypted and unpacked as a reader does.</summary>
    public static IEnumerable<IToken> Referred(PdfDocument document, CancellationToken cancellationToken)
    {
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(document, reference) is { } token)
            {
                yield return token;
            }
        }
    }

    /// <summary>Null: the reference leads nowhere, as some do in files that people can read.</summary>
    public static IToken? Find(PdfDocument document, IndirectReference reference)
    {
        try
        {
            return document.Structure.GetObject(reference)?.Data;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whatever follows the word <c>obj</c>, and what is packed in object streams (7.5.7), whether or not anything refers
    /// to it: readers look for objects like this when a cross-reference is wrong.
    /// </summary>
    public static IEnumerable<IToken> Written(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        var filters = new BoundedFilters();
        for (var at = 0; file.Span[at..].IndexOf("obj"u8) is >= 0 and var found; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isEnd = file.Span[..(at + found)].EndsWith("end"u8);
            at += found + "obj".Length;
            var scanner = Scanner(file[at..]);
            if (isEnd || Next(scanner) is not { } token)
            {
                continue;
            }

            yield return token;
            if (token is DictionaryToken dictionary && IsObjectStream(dictionary))
            {
                var packed = Scanner(Unpacked(dictionary, file[(at + (int)scanner.CurrentPosition)..], filters));
                while (Next(packed) is { } inner)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return inner;
                }
            }
        }
    }

    private static bool IsObjectStream(DictionaryToken dictionary) =>
        dictionary.Data.ContainsKey("N") && dictionary.Data.ContainsKey("First");

    /// <summary>What is in the stream that follows; nothing when it cannot be unpacked, as when it is encrypted.</summary>
    private static Memory<byte> Unpacked(
        DictionaryToken dictionary,
        ReadOnlyMemory<byte> after,
        IFilterProvider filters
    )
    {
        var start = after.Span.IndexOf("stream"u8);
        if (start < 0)
        {
            return Memory<byte>.Empty;
        }

        var data = after[(start + "stream".Length)..];
        data = data.Span.StartsWith("\r\n"u8) ? data[2..] : data[1..];
        var end = data.Span.IndexOf("endstream"u8);
        try
        {
            return new StreamToken(dictionary, data[..(end < 0 ? data.Length : end)].ToArray()).Decode(filters);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return Memory<byte>.Empty;
        }
    }

    private static CoreTokenScanner Scanner(ReadOnlyMemory<byte> text) =>
        new(new MemoryInputBytes(text), true, new StackDepthGuard(DeepestNesting), useLenientParsing: true);

    private static IToken? Next(CoreTokenScanner scanner)
    {
        try
        {
            return scanner.MoveNext() ? scanner.CurrentToken : null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return null;
        }
    }
}
