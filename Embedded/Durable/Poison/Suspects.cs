using System.Collections.Concurrent;
using Recruitment.Embedded.Durable.Storage;

namespace Recruitment.Embedded.Durable.Poison;

/// <summary>
/// The activities and turns that were under way when the process ended without being asked to: one of them may have
/// ended it. Each is counted in the store before it runs again, and no longer when it has ended by itself.
/// </summary>
internal sealed class Suspects
{
    private readonly EngineParts _parts;
    private readonly bool _all;
    private readonly long _since;
    private readonly ConcurrentDictionary<Suspect, int> _earlier;
    private readonly ConcurrentDictionary<Suspect, bool> _counted = [];
    private readonly HashSet<long> _onRecord;
    private readonly SuspectLane _lane;

    /// <param name="snapshot">What waits; after an orderly stop only what attempts are on record for is suspect.</param>
    public Suspects(EngineParts parts, SessionSnapshot snapshot)
    {
        (_parts, _all, _since) = (parts, snapshot.Unclean, parts.Now);
        _earlier = new ConcurrentDictionary<Suspect, int>(snapshot.Attempts);
        _onRecord = [.. snapshot.Attempts.Keys.Select(suspect => suspect.Instance)];
        _lane = new SuspectLane(snapshot.Waiting.Where(Includes), parts.Options.LongestWaitForSuspects);
    }

    /// <summary>Attempts of this session whose end nobody knows.</summary>
    public IReadOnlyCollection<Suspect> Unended => [.. _counted.Keys];

    public bool Includes(long instance) => _all || _onRecord.Contains(instance);

    public bool Includes(Suspect suspect) => _all || _earlier.ContainsKey(suspect);

    /// <summary>Whether a timer was due already when the process started.</summary>
    public bool Includes(StoredTimer timer) => timer.Due <= _since && Includes(timer.Instance);

    /// <summary>
    /// Waits until the suspect may run, and counts the attempt. Null when the session closed; a poisonous one is not
    /// counted and must not run.
    /// </summary>
    public async Task<Trial?> BeginAsync(Suspect suspect)
    {
        var earlier = _earlier.GetValueOrDefault(suspect);
        if (await _lane.EnterAsync(suspect.Instance, earlier) is not { } pass)
        {
            return null;
        }

        var trial = new Trial(this, suspect, () => _lane.Leave(pass))
        {
            // The first run was nobody's suspect, and is on no record.
            Runs = earlier + 1,
            IsPoison = earlier + 1 >= _parts.Options.MaxAttempts,
        };
        if (trial.IsPoison || _counted.ContainsKey(suspect))
        {
            return trial;
        }

        try
        {
            await _parts.Store.WriteAsync(writer => AttemptRows.Write(writer, suspect, earlier + 1));
        }
        catch
        {
            trial.Dispose();
            throw;
        }

        _counted[suspect] = true;
        return trial;
    }

    /// <summary>The suspect ended by itself: it is none any more.</summary>
    public async Task EndAsync(Suspect suspect)
    {
        await _parts.Store.WriteAsync(writer => AttemptRows.Delete(writer, suspect));
        Forget(suspect);
    }

    /// <summary>The attempt did not get to what is suspect: it does not count, and those before still do.</summary>
    public async Task TakeBackAsync(Suspect suspect)
    {
        if (_counted.ContainsKey(suspect))
        {
            await _parts.Store.WriteAsync(writer => AttemptRows.TakeBack(writer, [suspect]));
            _counted.TryRemove(suspect, out _);
        }
    }

    /// <summary>Takes note of what the store has forgotten.</summary>
    public void Forget(Suspect suspect)
    {
        _earlier.TryRemove(suspect, out _);
        _counted.TryRemove(suspect, out _);
    }

    public void Forget(long instance)
    {
        foreach (var suspect in _earlier.Keys.Concat(_counted.Keys))
        {
            if (suspect.Instance == instance)
            {
                Forget(suspect);
            }
        }
    }

    /// <inheritdoc cref="SuspectLane.Arrived"/>
    public void Arrived(long instance) => _lane.Arrived(instance);

    public void Close() => _lane.Dispose();
}

/// <summary>An activity of an instance's running execution, or (<see cref="Turn"/>) the instance's next turn.</summary>
internal readonly record struct Suspect(long Instance, int Task)
{
    private const int TurnTask = -1;

    public static Suspect Turn(long instance) => new(instance, TurnTask);
}
