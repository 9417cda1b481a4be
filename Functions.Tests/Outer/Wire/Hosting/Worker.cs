using System.Net.Sockets;
using System.Text.Json.Nodes;
using Recruitment.Tests.Publishing;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>A worker that has told its functions and loaded them.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly WorkerProcess _process;
    private readonly WorkerChannel _channel;

    private Worker(WorkerProcess process, WorkerChannel channel, Uri http, IReadOnlyList<HostedFunction> functions) =>
        (_process, _channel, Http, Functions) = (process, channel, http, functions);

    /// <summary>Where it takes the requests that the host passes on.</summary>
    public Uri Http { get; }

    /// <summary>In the host's order: by name, ignoring case.</summary>
    public IReadOnlyList<HostedFunction> Functions { get; }

    /// <summary>What went wrong in it, by its own account.</summary>
    public IEnumerable<WorkerLog> Faults => _channel.Logs.Where(log => log.Level is "Error" or "Critical");

    /// <summary>Starts a process, and shakes hands with it as the host does.</summary>
    /// <exception cref="InvalidOperationException">It ended before it was ready.</exception>
    /// <exception cref="FunctionFailedException">It could not do what it was asked.</exception>
    public static async Task<Worker> StartAsync(
        Uri host,
        WorkerArrivals arrivals,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var id = Guid.NewGuid().ToString();
        var process = WorkerProcess.Start(host, id, settings);
        try
        {
            return await ShakeHandsAsync(process, await ArriveAsync(process, arrivals, id));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has a function invoked, and waits for its end.</summary>
    /// <returns>The answer: what the function returned is its <c>returnValue</c>.</returns>
    /// <exception cref="FunctionFailedException">It failed.</exception>
    /// <exception cref="WorkerGoneException">The worker went before it had answered.</exception>
    public async Task<JsonObject> InvokeAsync(
        HostedFunction function,
        string invocation,
        JsonArray inputs,
        JsonObject metadata
    ) =>
        await AskAsync(
            _channel,
            "invocationRequest",
            "invocationResponse",
            new JsonObject
            {
                ["invocationId"] = invocation,
                ["functionId"] = function.Id,
                ["inputData"] = inputs,
                ["triggerMetadata"] = metadata,
                ["traceContext"] = new JsonObject(),
            }
        );

    /// <summary>Asks it to end, as a host does that is shut down, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        _channel.Tell("workerTerminate", new JsonObject { ["gracePeriod"] = "10s" });
        return await _process.Exited;
    }

    public Task KillAsync() => _process.KillAsync();

    public Task WhenExitedAsync() => _process.Exited;

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<WorkerChannel> ArriveAsync(WorkerProcess process, WorkerArrivals arrivals, string id)
    {
        var arrived = arrivals.WhenArrivedAsync(id);
        return await Task.WhenAny(arrived, process.Exited) == arrived
            ? await arrived
            : throw new InvalidOperationException($"The worker did not start: {process.Output}");
    }

    private static async Task<Worker> ShakeHandsAsync(WorkerProcess process, WorkerChannel channel)
    {
        var initialised = await AskAsync(
            channel,
            "workerInitRequest",
            "workerInitResponse",
            new JsonObject
            {
                ["hostVersion"] = "4.0.0.0",
                ["workerDirectory"] = PublishedApp.Folder,
                ["functionAppDirectory"] = PublishedApp.Folder,
            }
        );
        var described = await AskAsync(
            channel,
            "functionsMetadataRequest",
            "functionMetadataResponse",
            new JsonObject { ["functionAppDirectory"] = PublishedApp.Folder }
        );
        var functions = described["functionMetadataResults"]!
            .AsArray()
            .Select(function => new HostedFunction(function!.AsObject()))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        await Task.WhenAll(functions.Select(function => LoadAsync(channel, function)));
        var http = new Uri((string)initialised["capabilities"]!["HttpUri"]!);
        await ListenAsync(process, http);
        return new Worker(process, channel, http, functions);
    }

    /// <summary>The worker connects before its web server listens; the real host repeats requests that come too early.</summary>
    private static async Task ListenAsync(WorkerProcess process, Uri http)
    {
        while (!process.Exited.IsCompleted)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(http.Host, http.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10));
            }
        }
    }

    private static async Task LoadAsync(WorkerChannel channel, HostedFunction function)
    {
        await AskAsync(
            channel,
            "functionLoadRequest",
            "functionLoadResponse",
            new JsonObject
            {
                ["functionId"] = function.Id,
                ["metadata"] = new JsonObject
                {
                    ["name"] = function.Name,
                    ["directory"] = PublishedApp.Folder,
                    ["scriptFile"] = (string?)function.Description["scriptFile"],
                    ["entryPoint"] = (string?)function.Description["entryPoint"],
                    ["bindings"] = function.Description["bindings"]!.DeepClone(),
                },
            }
        );
    }

    private static async Task<JsonObject> AskAsync(
        WorkerChannel channel,
        string request,
        string response,
        JsonObject content
    )
    {
        var answer = (await channel.AskAsync(request, content))[response]!.AsObject();
        return (string?)answer["result"]?["status"] == "Success"
            ? answer
            : throw FunctionFailedException.Of(answer["result"]);
    }
}
