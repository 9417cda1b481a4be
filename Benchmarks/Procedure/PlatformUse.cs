using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Blobs;

namespace Recruitment.Benchmarks.Procedure;

/// <summary>
/// Counts what this process asks of a platform, from when it is made until it is disposed: storage requests, durable
/// actions and HTTP requests, by kind. It stands before the storage, and listens to what the durable engine and
/// ASP.NET Core tell of themselves.
/// </summary>
internal sealed class PlatformUse : IObserver<DiagnosticListener>, IDisposable
{
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly ConcurrentDictionary<string, bool> _started = new();
    private readonly ConcurrentDictionary<string, bool> _ran = new();
    private readonly ActivityListener _spans;

    public PlatformUse()
    {
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.DurableTask",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = CountActions,
        };
        ActivitySource.AddActivityListener(_spans);
    }

    /// <summary>
    /// What was counted: <c>reads</c>, <c>writes</c> (lists too, which cost the same) and <c>deletes</c> of the storage,
    /// <c>actions</c> of the durable backend, <c>requests</c> of people.
    /// </summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Gives an app a storage client whose requests are counted.</summary>
    public void Configure(IServiceCollection services) =>
        services.AddSingleton(provider => new BlobServiceClient(
            EmbeddedBlobs.Address,
            new BlobClientOptions
            {
                Transport = new HttpClientTransport(
                    new HttpClient(
                        new CountingHandler(
                            new EmbeddedBlobHandler(provider.GetRequiredService<BlobService>()),
                            CountStorage
                        )
                    )
                ),
                Retry = { MaxRetries = 0 },
            }
        ));

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.AspNetCore")
        {
            _subscriptions.Add(listener.Subscribe(new Events(CountRequest)));
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        _spans.Dispose();
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }

    /// <summary>
    /// As the Durable Task Scheduler bills: an activity is two actions, to schedule it and to process its result; an
    /// orchestration is one, and one more when another waits for it; so is each timer that fires and each event.
    /// </summary>
    private void CountActions(Activity span)
    {
        switch (span.DisplayName.Split(':')[0])
        {
            case "activity":
                Count("actions", 2);
                break;
            case "orchestration_event":
                Count("actions");
                break;
            case "create_orchestration":
                _started.TryAdd(InstanceOf(span), true);
                break;
            case "orchestration" when span.GetTagItem("durabletask.type") is "timer":
                Count("actions");
                break;
            case "orchestration" when _ran.TryAdd(InstanceOf(span), true):
                Count("actions", _started.ContainsKey(InstanceOf(span)) ? 1 : 2);
                break;
        }
    }

    private static string InstanceOf(Activity span) =>
        span.GetTagItem("durabletask.task.instance_id")?.ToString() ?? "";

    private void CountStorage(HttpRequestMessage request) =>
        Count(
            request.Method.Method switch
            {
                "DELETE" => "deletes",
                "PUT" => "writes",
                _ when request.RequestUri!.Query.Contains("comp=list", StringComparison.Ordinal) => "writes",
                _ => "reads",
            }
        );

    private void CountRequest(string name, object? payload)
    {
        if (
            name == "Microsoft.AspNetCore.Hosting.HttpRequestIn.Start"
            && payload is HttpContext { Request.Path: var path }
            && !path.StartsWithSegments("/dev")
        )
        {
            Count("requests");
        }
    }

    private void Count(string kind, int by = 1) => _counts.AddOrUpdate(kind, by, (_, count) => count + by);

    private sealed class Events(Action<string, object?> on) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> entry) => on(entry.Key, entry.Value);

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class CountingHandler(HttpMessageHandler inner, Action<HttpRequestMessage> count)
        : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            count(request);
            return base.SendAsync(request, cancellationToken);
        }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count(request);
            return base.Send(request, cancellationToken);
        }
    }
}
