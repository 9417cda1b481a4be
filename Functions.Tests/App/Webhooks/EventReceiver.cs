using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Recruitment.Tests.Webhooks;

/// <summary>Another system, behind a real server on a free port, which notes every attempt and answers as a test says.</summary>
internal sealed class EventReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Attempt> _attempts = new();
    private readonly WebApplication _server;

    private EventReceiver(WebApplication server) => _server = server;

    /// <summary>The status with which an attempt is answered.</summary>
    public Func<Attempt, int> Answer { get; set; } = _ => StatusCodes.Status204NoContent;

    public IReadOnlyList<Attempt> Attempts => [.. _attempts];

    /// <summary>What was taken, in order.</summary>
    public IReadOnlyList<Attempt> Taken =>
        [.. _attempts.Where(attempt => attempt.Status == StatusCodes.Status204NoContent)];

    public Uri Url => new(new Uri(_server.Services.GetRequiredService<IServer>().Addresses().First()), "/events");

    public static async Task<EventReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new EventReceiver(builder.Build());
        receiver._server.Run(receiver.ReceiveAsync);
        await receiver._server.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        var attempt = new Attempt(
            context.Request.Path,
            headers["webhook-id"].ToString(),
            long.Parse(headers["webhook-timestamp"].ToString()),
            headers["webhook-signature"].ToString(),
            context.Request.ContentType ?? "",
            await body.ReadToEndAsync()
        );
        attempt = attempt with { Status = Answer(attempt) };
        _attempts.Enqueue(attempt);
        context.Response.StatusCode = attempt.Status;
        if (attempt.Status is StatusCodes.Status307TemporaryRedirect)
        {
            context.Response.Headers.Location = "/elsewhere";
        }
    }
}

/// <summary>One attempt to tell of an event.</summary>
internal sealed record Attempt(
    string Path,
    string Id,
    long Timestamp,
    string Signature,
    string ContentType,
    string Body
)
{
    public int Status { get; init; }
}

file static class ServerAddresses
{
    public static ICollection<string> Addresses(this IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
