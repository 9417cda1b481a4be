using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Recruitment.Html;

/// <summary>
/// A form with files, read part by part. The framework's own reading gives up at the first file that is too large, and
/// loses what was typed; here such a file keeps only its name and its length.
/// </summary>
internal sealed class FileForm
{
    private const int MaxParts = 1024;
    private const int MaxBoundaryCharacters = 128;

    private readonly HttpRequest _request;
    private readonly MultipartReader _parts;
    private readonly long _mostBytes;
    private readonly long _mostFileBytes;
    private readonly FormFileCollection _files = [];
    private KeyValueAccumulator _fields;
    private long _read;
    private long _texts;

    private FileForm(HttpRequest request, string boundary, long mostBytes, long mostFileBytes) =>
        (_request, _parts, _mostBytes, _mostFileBytes) = (
            request,
            new MultipartReader(boundary, request.Body),
            mostBytes,
            mostFileBytes
        );

    /// <summary>Null when it is posted in another way, which has no files.</summary>
    /// <inheritdoc cref="PostedForm.RefusalAsync"/>
    public static FileForm? Of(HttpRequest request, long mostBytes, long mostFileBytes) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= MaxBoundaryCharacters } boundary
            ? new FileForm(request, boundary.ToString(), mostBytes, mostFileBytes)
            : null;

    /// <summary>Puts it in <see cref="HttpRequest.Form"/>, as far as it was read.</summary>
    /// <returns>False: it is too large as a whole.</returns>
    /// <exception cref="InvalidDataException">It is malformed.</exception>
    /// <exception cref="IOException">It ends too early.</exception>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var (count, isWhole) = (0, true);
        while (isWhole && await _parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (++count > MaxParts)
            {
                throw new InvalidDataException($"A form has more than {MaxParts} parts.");
            }

            isWhole = part.AsFileSection() is { } file
                ? await ReadFileAsync(file, cancellationToken)
                : await ReadTextAsync(part.AsFormDataSection(), cancellationToken);
        }

        _request.Form = new FormCollection(_fields.GetResults(), _files);
        return isWhole;
    }

    private async Task<bool> ReadTextAsync(FormMultipartSection? part, CancellationToken cancellationToken)
    {
        if (part is null)
        {
            throw new InvalidDataException("A part of a form has no name.");
        }

        using var text = new MemoryStream();
        var left = _mostBytes - _texts;
        var length = await BoundedCopy.ReadAsync(part.Section.Body, text, left, left, cancellationToken);
        (_read, _texts) = (_read + length, _texts + length);
        if (length > left)
        {
            return false;
        }

        _fields.Append(part.Name, Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)length)));
        return true;
    }

    private async Task<bool> ReadFileAsync(FileMultipartSection part, CancellationToken cancellationToken)
    {
        var kept = _request.HttpContext.RequestServices.GetRequiredService<UploadFolder>().NewFile();
        _request.HttpContext.Response.RegisterForDispose(kept);
        var left = PostedForm.MaxBytes - _read;
        var length = await BoundedCopy.ReadAsync(part.Section.Body, kept, _mostFileBytes, left, cancellationToken);
        _read += length;
        _files.Add(
            new FormFile(kept, 0, length, part.Name, part.FileName)
            {
                Headers = new HeaderDictionary(part.Section.Headers ?? new Dictionary<string, StringValues>()),
            }
        );
        return length <= left;
    }
}
