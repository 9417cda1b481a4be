using DurableTask.Core.History;
using DurableTask.Core.Middleware;
using Recruitment.Mail;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>
/// The death of a worker: from then on the storage account hears nothing of it. What it held comes free when its leases
/// have run out.
/// </summary>
/// <param name="mails">After how many mails it dies, so that nobody hears of the last; null: when it is told to.</param>
internal sealed class SuddenDeath(int? mails) : DelegatingHandler(new SocketsHttpHandler())
{
    private int _left = mails ?? int.MaxValue;

    public bool IsPlanned => mails is not null;

    public bool HasCome => Volatile.Read(ref _left) <= 0;

    public void Come() => Volatile.Write(ref _left, 0);

    /// <summary>Comes around every activity.</summary>
    public async Task CountAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        await next();
        if (context.GetProperty<TaskScheduledEvent>().Name == nameof(SendMailActivity))
        {
            Interlocked.Decrement(ref _left);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (HasCome)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
