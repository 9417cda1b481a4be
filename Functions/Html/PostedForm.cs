using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Recruitment.Html;

/// <summary>Reads a form that was posted.</summary>
internal static class PostedForm
{
    /// <summary>Reads the form, so that it is found in <see cref="HttpRequest.Form"/>; the status when it can't be.</summary>
    /// <param name="mostBytes">A larger one is refused before it is read.</param>
    /// <returns>HTTP status: 413 too large, 415 not a form, 400 malformed; null: it was read.</returns>
    public static async Task<int?> RefusalAsync(
        HttpRequest request,
        long mostBytes,
        CancellationToken cancellationToken
    )
    {
        if (request.ContentLength > mostBytes)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (!request.HasFormContentType)
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        // A body that does not tell its length is cut off by the server.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = mostBytes;
        }

        try
        {
            await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = mostBytes }, cancellationToken);
            return null;
        }
        catch (BadHttpRequestException tooLarge)
        {
            return tooLarge.StatusCode;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
