using System.Threading.Channels;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.OfficialEngine.Hub;

/// <summary>What is to be done now, and how much of it is not done yet. Guarded by the hub's lock but for taking.</summary>
internal sealed class HubWork
{
    private readonly Channel<HubInstance> _instances = Channel.CreateUnbounded<HubInstance>();
    private readonly Channel<HubActivity> _activities = Channel.CreateUnbounded<HubActivity>();
    private WorkGauge? _gauge;
    private int _open;

    /// <summary>The gauge shows the open work from now on.</summary>
    public void ShowOn(WorkGauge? gauge)
    {
        _gauge?.Remove(_open);
        _gauge = gauge;
        _gauge?.Add(_open);
    }

    public void Begin()
    {
        _open++;
        _gauge?.Add();
    }

    public void End()
    {
        _open--;
        _gauge?.Remove();
    }

    public void Offer(HubInstance instance) => _instances.Writer.TryWrite(instance);

    public void Offer(HubActivity activity) => _activities.Writer.TryWrite(activity);

    public Task<HubInstance?> NextInstanceAsync(CancellationToken cancellationToken) =>
        NextAsync(_instances.Reader, cancellationToken);

    public Task<HubActivity?> NextActivityAsync(CancellationToken cancellationToken) =>
        NextAsync(_activities.Reader, cancellationToken);

    /// <summary>Null when cancelled.</summary>
    private static async Task<T?> NextAsync<T>(ChannelReader<T> reader, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
