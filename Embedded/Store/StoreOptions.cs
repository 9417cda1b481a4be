using Microsoft.Extensions.Configuration;

namespace Recruitment.Embedded.Store;

/// <summary>How the store writes, and for whom.</summary>
internal sealed record StoreOptions
{
    private const string Setting = "Store:Synchronous";
    private const string SharedSetting = "Store:SharedFolder";

    /// <summary>When a commit counts as done; see docs/operations.md.</summary>
    public Synchronous Synchronous { get; init; } = Synchronous.Full;

    /// <summary>Whether users other than the one who runs the app may read the data folder.</summary>
    public bool SharedFolder { get; init; }

    /// <summary>
    /// For tests: is called on the writer thread at each step of every commit. What it throws before the commit fails
    /// it, as a fault of the disk would; while it does not return, nothing more is written.
    /// </summary>
    public Action<CommitStep>? AtStep { get; init; }

    /// <exception cref="InvalidDataException">A setting is something else than it may be.</exception>
    public static StoreOptions Read(IConfiguration configuration) =>
        new() { Synchronous = ReadSynchronous(configuration), SharedFolder = ReadSharedFolder(configuration) };

    private static Synchronous ReadSynchronous(IConfiguration configuration) =>
        configuration[Setting] switch
        {
            null or "" => Synchronous.Full,
            var text when Is(text, Synchronous.Full) => Synchronous.Full,
            var text when Is(text, Synchronous.Normal) => Synchronous.Normal,
            var other => throw new InvalidDataException(
                $"Store__Synchronous is '{other}'; it is Full (the default: a commit outlives a power failure) or Normal (a power failure may undo the last commits)."
            ),
        };

    private static bool ReadSharedFolder(IConfiguration configuration) =>
        configuration[SharedSetting] switch
        {
            null or "" => false,
            var text when bool.TryParse(text, out var value) => value,
            var other => throw new InvalidDataException(
                $"Store__SharedFolder is '{other}'; it is false (the default: only the user who runs the app may read the data folder) or true."
            ),
        };

    private static bool Is(string text, Synchronous value) =>
        text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase);
}
