using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Grpc.Core;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>The host's end of the stream to one worker: questions, their answers, and what the worker logs.</summary>
internal sealed class WorkerChannel
{
    private readonly Channel<JsonObject> _outgoing = Channel.CreateUnbounded<JsonObject>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _asked = new();
    private readonly ConcurrentQueue<WorkerLog> _logs = new();

    public IReadOnlyCollection<WorkerLog> Logs => _logs;

    /// <summary>Sends a message and waits for the one that answers it.</summary>
    /// <param name="kind">The member of the message that is set, such as <c>workerInitRequest</c>.</param>
    /// <exception cref="WorkerGoneException">The worker has gone, now or before it answered.</exception>
    public async Task<JsonObject> AskAsync(string kind, JsonObject content)
    {
        var id = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        Tell(kind, content, id);
        return await answer.Task;
    }

    /// <exception cref="WorkerGoneException">The worker has gone.</exception>
    public void Tell(string kind, JsonObject content, string id = "")
    {
        if (!_outgoing.Writer.TryWrite(new JsonObject { ["requestId"] = id, [kind] = content }))
        {
            throw new WorkerGoneException();
        }
    }

    /// <summary>Carries messages both ways until the worker has gone, or is let go.</summary>
    public async Task RunAsync(
        IAsyncStreamReader<JsonObject> fromWorker,
        IServerStreamWriter<JsonObject> toWorker,
        CancellationToken letGo
    )
    {
        var sending = SendAsync(toWorker, letGo);
        try
        {
            while (await fromWorker.MoveNext(letGo))
            {
                Receive(fromWorker.Current);
            }
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // A killed process says no goodbye.
        }
        finally
        {
            _outgoing.Writer.Complete();
            foreach (var waiting in _asked.Values)
            {
                waiting.TrySetException(new WorkerGoneException());
            }

            await sending;
        }
    }

    private async Task SendAsync(IServerStreamWriter<JsonObject> toWorker, CancellationToken letGo)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(letGo))
            {
                await toWorker.WriteAsync(message, letGo);
            }
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or InvalidOperationException)
        {
            // Whoever waits for an answer is told by the receiving side.
        }
    }

    private void Receive(JsonObject message)
    {
        if (message["rpcLog"] is JsonObject log)
        {
            _logs.Enqueue(WorkerLog.Of(log));
        }
        else if (message["requestId"] is { } id && _asked.TryRemove(id.GetValue<string>(), out var answer))
        {
            answer.TrySetResult(message);
        }
    }
}
