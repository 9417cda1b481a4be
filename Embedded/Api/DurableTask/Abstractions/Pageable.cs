using System.Runtime.CompilerServices;

namespace Microsoft.DurableTask;

/// <summary>Makes pageables from a function that fetches one page.</summary>
public static class Pageable
{
    /// <param name="pageFunc">Takes the continuation token of the page before (null for the first).</param>
    public static AsyncPageable<T> Create<T>(
        Func<string?, CancellationToken, Task<Page<T>>> pageFunc
    )
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pageFunc);
        return new PagesByFunction<T>((token, _, cancellation) => pageFunc(token, cancellation));
    }

    /// <param name="pageFunc">Takes the continuation token of the page before (null for the first) and the page size.</param>
    public static AsyncPageable<T> Create<T>(
        Func<string?, int?, CancellationToken, Task<Page<T>>> pageFunc
    )
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pageFunc);
        return new PagesByFunction<T>(pageFunc);
    }

    private sealed class PagesByFunction<T>(
        Func<string?, int?, CancellationToken, Task<Page<T>>> pageFunc
    ) : AsyncPageable<T>
        where T : notnull
    {
        public override IAsyncEnumerable<Page<T>> AsPages(
            string? continuationToken = null,
            int? pageSizeHint = null
        ) => Fetch(continuationToken, pageSizeHint);

        private async IAsyncEnumerable<Page<T>> Fetch(
            string? token,
            int? size,
            [EnumeratorCancellation] CancellationToken cancellation = default
        )
        {
            do
            {
                var page = await pageFunc(token, size, cancellation);
                yield return page;
                token = page.ContinuationToken;
            } while (token is not null);
        }
    }
}
