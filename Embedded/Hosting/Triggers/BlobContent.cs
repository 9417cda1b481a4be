using Azure.Storage.Blobs;

namespace Recruitment.Embedded.Hosting.Triggers;

/// <summary>A blob as the type that a function's parameter asks for.</summary>
internal static class BlobContent
{
    public static readonly Type[] Types =
    [
        typeof(BlobClient),
        typeof(Stream),
        typeof(byte[]),
        typeof(string),
        typeof(BinaryData),
    ];

    public static async Task<object> ReadAsync(BlobClient blob, Type type, CancellationToken cancellationToken)
    {
        if (type == typeof(BlobClient))
        {
            return blob;
        }

        if (type == typeof(Stream))
        {
            return await blob.OpenReadAsync(cancellationToken: cancellationToken);
        }

        var content = (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
        if (type == typeof(byte[]))
        {
            return content.ToArray();
        }

        return type == typeof(string) ? content.ToString() : content;
    }
}
