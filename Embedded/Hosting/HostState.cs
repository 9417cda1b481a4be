using Recruitment.Embedded.Http;

namespace Recruitment.Embedded.Hosting;

/// <summary>What is known once the host has started: its address and its keys.</summary>
internal sealed class HostState
{
    private AccessKeys? _keys;
    private Uri? _address;

    /// <summary>Whether everything has started: requests, orchestrations, triggers.</summary>
    public bool IsRunning { get; set; }

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

    private static InvalidOperationException NotStarted() => new("The host has not started.");
}
