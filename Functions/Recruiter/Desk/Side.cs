using Recruitment.Storage;

namespace Recruitment.Recruiter.Desk;

/// <summary>Reads about many procedures side by side, because each reading waits for the network.</summary>
internal static class Side
{
    /// <summary>The answers, in the order of the items.</summary>
    public static async Task<IReadOnlyList<TAnswer>> BySideAsync<TItem, TAnswer>(
        IReadOnlyList<TItem> items,
        Func<TItem, CancellationToken, Task<TAnswer>> readAsync,
        CancellationToken cancellationToken
    )
    {
        var answers = new TAnswer[items.Count];
        await Parallel.ForAsync(
            0,
            items.Count,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = StorageContainer.MaxAtOnce,
                CancellationToken = cancellationToken,
            },
            async (index, stop) => answers[index] = await readAsync(items[index], stop)
        );
        return answers;
    }
}
