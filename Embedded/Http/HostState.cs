namespace Recruitment.Embedded.Http;

/// <summary>What is known once the host has started: its address and its keys.</summary>
internal sealed class HostState
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AccessKeys? _keys;
    private Uri? _address;

    /// <summary>Whether everything runs: requests, orchestrations, triggers.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Completes when everything has started for the first time.</summary>
    public Task Started => _started.Task;

    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public AccessKeys Keys
    {
        get => _keys ?? throw NotStarted();
        set => _keys = value;
    }

    /// <summary>The address that a client on this machine uses, with a slash at its end.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public Uri Address
    {
        get => _address ?? throw NotStarted();
        set => _address = value;
    }

    /// <summary>Where people reach the app, as it is set; else <see cref="Address"/>.</summary>
    public string PublicAddress { get; set; } = "";

    public void BecomeRunning()
    {
        IsRunning = true;
        _started.TrySetResult();
    }

    public void BeginStopping() => IsRunning = false;

    private static InvalidOperationException NotStarted() => new("The host has not started.");
}
