using Azure;
using Azure.Storage.Blobs.Models;

namespace Recruitment.Storage;

/// <summary>Listings of a container that may not be there, which is the same as one with nothing in it.</summary>
internal static class Listings
{
    public static async IAsyncEnumerable<T> IfPresentAsync<T>(this Azure.AsyncPageable<T> listing)
        where T : notnull
    {
        await foreach (var page in listing.AsPages().IfPresentAsync())
        {
            foreach (var item in page.Values)
            {
                yield return item;
            }
        }
    }

    public static async IAsyncEnumerable<Azure.Page<T>> IfPresentAsync<T>(this IAsyncEnumerable<Azure.Page<T>> listing)
        where T : notnull
    {
        await using var pages = listing.GetAsyncEnumerator();
        while (await MoveNextAsync())
        {
            yield return pages.Current;
        }

        async Task<bool> MoveNextAsync()
        {
            try
            {
                return await pages.MoveNextAsync();
            }
            catch (RequestFailedException missing) when (IsOfNothing(missing))
            {
                return false;
            }
        }
    }

    /// <summary>Whether the fault says that there is no container.</summary>
    public static bool IsOfNothing(RequestFailedException fault) => fault.ErrorCode == BlobErrorCode.ContainerNotFound;
}
