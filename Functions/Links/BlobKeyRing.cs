using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Recruitment.Links;

/// <summary>
/// Keeps the keys that protect links in the blob container <c>keys</c>, one document a key, so that links survive a
/// restart and every instance of the app reads them.
/// </summary>
public sealed class BlobKeyRing(BlobServiceClient blobs) : IXmlRepository
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient("keys");

    // The framework asks synchronously, and only a few times a day. On a thread of the pool no caller's
    // synchronization context can be waited for.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Task.Run(ReadAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => WriteAsync(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var elements = new List<XElement>();
        await _container.CreateIfNotExistsAsync();
        await foreach (var blob in _container.GetBlobsAsync())
        {
            BlobDownloadResult read = await _container
                .GetBlobClient(blob.Name)
                .DownloadContentAsync();
            elements.Add(XElement.Parse(read.Content.ToString()));
        }

        return elements;
    }

    private async Task WriteAsync(XElement element, string friendlyName)
    {
        await _container.CreateIfNotExistsAsync();
        var content = BinaryData.FromString(element.ToString(SaveOptions.DisableFormatting));
        var onlyNew = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        await _container.GetBlobClient($"{friendlyName}.xml").UploadAsync(content, onlyNew);
    }
}
