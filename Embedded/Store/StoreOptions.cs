using Microsoft.Extensions.Configuration;

namespace Recruitment.Embedded.Store;

/// <summary>How the store writes.</summary>
internal sealed record StoreOptions
{
    private const string Setting = "Store:Synchronous";

    /// <summary>When a commit counts as done; see docs/operations.md.</summary>
    public Synchronous Synchronous { get; init; } = Synchronous.Full;

    /// <summary>
    /// For tests: is called on the writer thread at each step of every commit. What it throws before the commit fails
    /// it, as a fault of the disk would; while it does not return, nothing more is written.
    /// </summary>
    public Action<CommitStep>? AtStep { get; init; }

    /// <exception cref="InvalidDataException">The setting is something else than Full or Normal.</exception>
    public static StoreOptions Read(IConfiguration configuration) =>
        configuration[Setting] switch
        {
            null or "" => new StoreOptions(),
            var text when Is(text, Synchronous.Full) => new StoreOptions(),
            var text when Is(text, Synchronous.Normal) => new StoreOptions { Synchronous = Synchronous.Normal },
            var other => throw new InvalidDataException(
                $"Store__Synchronous is '{other}'; it is Full (the default: a commit outlives a power failure) or Normal (a power failure may undo the last commits)."
            ),
        };

    private static bool Is(string text, Synchronous value) =>
        text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase);
}
