using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Durable.Crashes;

/// <summary>
/// A crash at a given step of the store, in the order of their coming: the data folder is copied as it is at that
/// moment, which is what a killed process leaves behind.
/// </summary>
/// <param name="at">The number of the step, from 1.</param>
/// <param name="remains">The folder that the files are copied to.</param>
internal sealed class StoreCrash(string folder, int at, string remains)
{
    private readonly TaskCompletionSource _crashed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _steps;

    /// <summary>Completes when the files are copied: what is done later is done by a dead process.</summary>
    public Task Crashed => _crashed.Task;

    public string Remains => remains;

    public StoreOptions Options => new() { AtStep = _ => Step() };

    private void Step()
    {
        if (++_steps != at)
        {
            return;
        }

        OwnerOnly.CreateFolder(remains);
        foreach (var name in new[] { StoreFile.Name, StoreFile.Name + "-wal" })
        {
            if (File.Exists(Path.Combine(folder, name)))
            {
                File.Copy(Path.Combine(folder, name), Path.Combine(remains, name));
            }
        }

        _crashed.SetResult();
    }
}
