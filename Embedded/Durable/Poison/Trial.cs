namespace Recruitment.Embedded.Durable.Poison;

/// <summary>A counted run of a suspect. Disposing lets others run; the count stays until the trial is ended.</summary>
internal sealed class Trial(Suspects suspects, Suspect suspect, Action leave) : IDisposable
{
    private bool _left;

    /// <summary>How often it ran so far without coming to its end.</summary>
    public required int Runs { get; init; }

    /// <summary>Whether it ran too often.</summary>
    public required bool IsPoison { get; init; }

    /// <summary>The commit of the turn has ended it.</summary>
    public void Ended() => suspects.Forget(suspect);

    /// <inheritdoc cref="Suspects.EndAsync"/>
    public Task EndAsync() => suspects.EndAsync(suspect);

    /// <inheritdoc cref="Suspects.TakeBackAsync"/>
    public Task TakeBackAsync() => suspects.TakeBackAsync(suspect);

    public void Dispose()
    {
        if (!_left)
        {
            _left = true;
            leave();
        }
    }
}
