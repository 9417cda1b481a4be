using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.Telemetry;

/// <summary>
/// An OpenTelemetry collector on this machine: takes OTLP over HTTP and keeps every request as it came. It listens
/// without ASP.NET Core, whose own spans would be exported to it.
/// </summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = [];
    private readonly Task _serving;

    public OtlpCollector()
    {
        Address = $"http://127.0.0.1:{FreePort.Find()}";
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>The settings that let the app export to this collector.</summary>
    public IReadOnlyList<string> Settings =>
        [$"--OTEL_EXPORTER_OTLP_ENDPOINT={Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"];

    public IEnumerable<byte[]> Bodies => _requests.Select(request => request.Body);

    public IReadOnlyList<ExportedSpan> Spans => [.. Parts("/v1/traces", 1, 2, 2).Select(ExportedSpan.Read)];

    public IReadOnlyList<string> Metrics => Texts("/v1/metrics", 1, 2, 2, 1);

    /// <summary>What was logged, as sentences.</summary>
    public IReadOnlyList<string> Logs => Texts("/v1/logs", 1, 2, 2, 5, 1);

    /// <summary>How weighty each log was, by the name of its level.</summary>
    public IReadOnlyList<string> LogLevels => Texts("/v1/logs", 1, 2, 2, 3);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private IReadOnlyList<string> Texts(string path, params int[] fields) =>
        [.. Parts(path, fields).Select(text => Encoding.UTF8.GetString(text.Span))];

    private IEnumerable<ReadOnlyMemory<byte>> Parts(string path, params int[] fields) =>
        _requests.Where(request => request.Path == path).SelectMany(request => ProtobufFields.At(request.Body, fields));

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                _requests.Enqueue((context.Request.Url!.AbsolutePath, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
