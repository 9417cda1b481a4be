using System.Text;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Api;

/// <summary>Reads the body of a request, but not more than the API takes.</summary>
internal static class RequestBody
{
    public const int MaxBytes = 1_000_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The bytes; null when there are more than <see cref="MaxBytes"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        var buffer = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer,
            buffer.Length,
            throwOnEndOfStream: false,
            cancellationToken
        );
        return length > MaxBytes ? null : buffer[..length];
    }

    /// <summary>The text, without a byte order mark; null when the bytes are not UTF-8.</summary>
    public static string? Decode(byte[] body)
    {
        try
        {
            return Strict.GetString(body).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
