using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;
using Recruitment.Mail.Outbox;
using Recruitment.Play.Checks;
using Recruitment.Storage.Encryption;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Retention;

/// <summary>All that an app keeps as its own keys open it: records, files, lists, mails and durable history.</summary>
internal static class OpenedData
{
    private static readonly string[] Containers = ["records", "files", "quarantine", "cvs", "drafts", "candidate-keys"];

    /// <summary>Where any of the words stands.</summary>
    public static async Task<IReadOnlyList<string>> WithAsync(RecruitmentApp app, params string[] words)
    {
        var search = new PersonalDataSearch(words);
        var found = new List<string>();
        foreach (var container in Containers)
        {
            var client = app.Get<BlobServiceClient>().GetBlobContainerClient(container);
            if (!await client.ExistsAsync())
            {
                continue;
            }

            await foreach (var blob in client.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }))
            {
                if (await StandsInAsync(app, client, blob, search))
                {
                    found.Add($"{container}/{blob.Name}");
                }
            }
        }

        foreach (var mail in await app.Get<OutboxView>().AfterAsync(0, CancellationToken.None))
        {
            var headers = mail.Headers.Select(header => header.Value);
            if (headers.Append(mail.Html).Append(mail.Text).Sum(search.Count) > 0)
            {
                found.Add($"mail {mail.Number} {mail.Kind} to {mail.Recipient}");
            }
        }

        found.AddRange(
            app.Get<SqliteStore>()
                .ReadHistory()
                .Where(row => search.Count(row.Json) > 0)
                .Select(row => $"history of {row.InstanceId}")
        );
        return found;
    }

    private static async Task<bool> StandsInAsync(
        RecruitmentApp app,
        BlobContainerClient container,
        BlobItem blob,
        PersonalDataSearch search
    )
    {
        var cipher = app.Get<ContentCipher>();
        var place = $"{container.Name}/{blob.Name}";
        BlobDownloadResult read = await container.GetBlobClient(blob.Name).DownloadContentAsync();
        var opened = await cipher.OpenAsync(place, read.Content, CancellationToken.None);
        var count = search.Count(blob.Name) + (opened is null ? 0 : search.Count(opened.ToArray()));
        foreach (var told in blob.Metadata.Values)
        {
            count += search.Count(await cipher.OpenTextAsync(place, told, CancellationToken.None) ?? "");
        }

        return count > 0;
    }
}
