using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Recruitment.Html;

/// <summary>
/// Reads a form that was posted. What is too large is read on without being kept: a server that stops reading makes
/// browsers show a broken page instead of what is wrong.
/// </summary>
internal static class PostedForm
{
    /// <summary>Bytes that are read of a form at most. On Azure the Functions host itself takes no more.</summary>
    public const long MaxBytes = 100 * 1024 * 1024;

    /// <summary>Reads the form, so that it is found in <see cref="HttpRequest.Form"/>; the status when it can't be.</summary>
    /// <param name="mostBytes">Of its texts together.</param>
    /// <param name="mostFileBytes">
    /// Of each file; of a larger one only the length is told. 0: the form has no files, and all of it counts as text.
    /// </param>
    /// <returns>
    /// HTTP status: 413 too large, with what was read until then in the form when it has files; 415 not a form; 400
    /// malformed; null: it was read.
    /// </returns>
    public static async Task<int?> RefusalAsync(
        HttpRequest request,
        long mostBytes,
        CancellationToken cancellationToken,
        long mostFileBytes = 0
    )
    {
        if (!request.HasFormContentType)
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        // The limit of the server would cut off the body; here it is counted.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        try
        {
            if (mostFileBytes > 0 && FileForm.Of(request, mostBytes, mostFileBytes) is { } form)
            {
                return await form.ReadAsync(cancellationToken) ? null : StatusCodes.Status413PayloadTooLarge;
            }

            return await ReadTextsAsync(request, mostBytes, cancellationToken)
                ? null
                : StatusCodes.Status413PayloadTooLarge;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>False: there are too many bytes.</summary>
    private static async Task<bool> ReadTextsAsync(
        HttpRequest request,
        long mostBytes,
        CancellationToken cancellationToken
    )
    {
        using var texts = new MemoryStream();
        var length = await BoundedCopy.ReadAsync(request.Body, texts, mostBytes, MaxBytes, cancellationToken);
        if (length > mostBytes)
        {
            return false;
        }

        texts.Position = 0;
        request.Body = texts;
        // It is in memory already: nothing of it goes to a file.
        var options = new FormOptions { MultipartBodyLengthLimit = mostBytes, MemoryBufferThreshold = int.MaxValue };
        await request.ReadFormAsync(options, cancellationToken);
        return true;
    }
}
