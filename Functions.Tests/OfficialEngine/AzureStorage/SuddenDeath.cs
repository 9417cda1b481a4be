using DurableTask.Core.History;
using DurableTask.Core.Middleware;
using Recruitment.Mail;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>
/// The death of a worker: it has sent a mail, and the storage account never hears of that nor of anything else. What it
/// held comes free when its leases have run out.
/// </summary>
/// <param name="mails">With which mail it dies, counted from 1.</param>
internal sealed class SuddenDeath(int mails) : DelegatingHandler(new SocketsHttpHandler())
{
    private int _sent;

    public bool HasCome => Volatile.Read(ref _sent) >= mails;

    /// <summary>Comes around every activity.</summary>
    public async Task CountAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        await next();
        if (context.GetProperty<TaskScheduledEvent>().Name == nameof(SendMailActivity))
        {
            Interlocked.Increment(ref _sent);
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
