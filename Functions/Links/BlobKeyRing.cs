using System.Globalization;
using System.Xml.Linq;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Recruitment.Storage;

namespace Recruitment.Links;

/// <summary>
/// Keeps the keys that protect links in the blob container <c>keys</c>, one document a key, so that links survive a
/// restart and every instance of the app reads them.
/// </summary>
/// <remarks>
/// Instances that start together on a new account each make a first key, and look for others' only a day later. A link
/// made by one would not open on another, so the first key has a name that only one of them can write; the others take
/// that key for their own.
/// </remarks>
public sealed class BlobKeyRing(BlobServiceClient blobs) : IXmlRepository
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

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var elements = new List<XElement>();
        await foreach (var blob in _container.ListAsync("", CancellationToken.None))
        {
            elements.Add(await ReadAsync(blob.Name));
        }

        return elements;
    }

    private async Task WriteAsync(XElement element, string friendlyName)
    {
        if (
            MadeAt(element) is { } made
            && (await TryWriteAsync(First, element) || (MadeAt(await ReadAsync(First)) - made)?.Duration() < Together)
        )
        {
            return;
        }

        await TryWriteAsync($"{friendlyName}.xml", element);
    }

    private async Task<XElement> ReadAsync(string blobName)
    {
        BlobDownloadResult read = await _container.Blob(blobName).DownloadContentAsync();
        return XElement.Parse(read.Content.ToString());
    }

    /// <summary>False, and nothing written, when the name is taken.</summary>
    private Task<bool> TryWriteAsync(string blobName, XElement element) =>
        _container.TryWriteAsync(
            blobName,
            BinaryData.FromString(element.ToString(SaveOptions.DisableFormatting)),
            replaces: null,
            summary: null,
            CancellationToken.None
        );

    /// <summary>When a key was made; null for a document that is no key, but revokes some.</summary>
    private static DateTimeOffset? MadeAt(XElement element) =>
        element.Name == "key" && element.Element("creationDate")?.Value is { } date
            ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture)
            : null;
}
