using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Recruitment.Storage;
using Recruitment.Storage.Encryption;

namespace Recruitment.Links;

/// <summary>
/// Keeps the keys that protect links in the blob container <c>keys</c>, one document a key, so that links survive a
/// restart and every instance of the app reads them. Each is wrapped by a key that is kept elsewhere, so that whoever has
/// the container, or a copy of it, makes no link.
/// </summary>
/// <remarks>
/// Instances that start together on a new account each make a first key, and look for others' only a day later. A link
/// made by one would not open on another, so the first key has a name that only one of them can write; the others take
/// that key for their own.
/// </remarks>
public sealed class BlobKeyRing(BlobServiceClient blobs, WrappingKeys wrapping) : IXmlRepository
{
    private const string First = "first.xml";

    /// <summary>Longer than instances start apart, and far shorter than the months that a key is used.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromHours(1);

    private readonly StorageContainer _container = new(blobs, "keys");

    // The framework asks synchronously, and only a few times a day. On a thread of the pool no caller's
    // synchronization context can be waited for.
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => WriteAsync(element, friendlyName)).GetAwaiter().GetResult();

    /// <summary>
    /// Wraps by the first key what an earlier one wrapped, or a version of the app that did not wrap. Instances that do so
    /// together do it once.
    /// </summary>
    public async Task RewrapAsync(CancellationToken cancellationToken)
    {
        await foreach (var blob in _container.ListAsync("", cancellationToken))
        {
            var (element, isCurrent, version) = await ReadAsync(blob.Name);
            if (!isCurrent)
            {
                await TryWriteAsync(blob.Name, element, version);
            }
        }
    }

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var elements = new List<XElement>();
        await foreach (var blob in _container.ListAsync("", CancellationToken.None))
        {
            elements.Add((await ReadAsync(blob.Name)).Element);
        }

        return elements;
    }

    private async Task WriteAsync(XElement element, string friendlyName)
    {
        if (
            MadeAt(element) is { } made
            && (
                await TryWriteAsync(First, element)
                || (MadeAt((await ReadAsync(First)).Element) - made)?.Duration() < Together
            )
        )
        {
            return;
        }

        await TryWriteAsync($"{friendlyName}.xml", element);
    }

    /// <summary>One that an earlier version of the app wrote is not wrapped.</summary>
    private async Task<(XElement Element, bool IsCurrent, ETag Version)> ReadAsync(string blobName)
    {
        BlobDownloadResult read = await _container.Blob(blobName).DownloadContentAsync();
        var stored = read.Content.ToArray();
        var text = WrappingKeys.IsWrapped(stored) ? wrapping.Unwrap(NameOf(blobName), stored) : stored;
        return (XElement.Parse(Encoding.UTF8.GetString(text)), wrapping.IsCurrent(stored), read.Details.ETag);
    }

    /// <summary>False, and nothing written, when somebody else wrote first.</summary>
    private Task<bool> TryWriteAsync(string blobName, XElement element, ETag? replaces = null)
    {
        var text = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        return _container.TryWriteAsync(
            blobName,
            BinaryData.FromBytes(wrapping.Wrap(NameOf(blobName), text)),
            replaces,
            summary: null,
            CancellationToken.None
        );
    }

    private static string NameOf(string blobName) => $"keys/{blobName}";

    /// <summary>When a key was made; null for a document that is no key, but revokes some.</summary>
    private static DateTimeOffset? MadeAt(XElement element) =>
        element.Name == "key" && element.Element("creationDate")?.Value is { } date
            ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture)
            : null;
}
