using System.Text.Json.Nodes;
using DurableTask.Core;
using DurableTask.Core.Command;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using DurableTask.Core.Middleware;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using P = Microsoft.DurableTask.Protobuf;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>
/// Has turns and activities run by the worker, as the host's durable extension does: the history goes out in base64,
/// and what the orchestrator decided comes back so.
/// </summary>
internal sealed class Turns(FunctionsHost host)
{
    public async Task RunTurnAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        var state = context.GetProperty<OrchestrationRuntimeState>();
        var instance = state.OrchestrationInstance!;

        var request = new P.OrchestratorRequest
        {
            InstanceId = instance.InstanceId,
            ExecutionId = instance.ExecutionId,
            PastEvents = { state.PastEvents.Select(ProtobufUtils.ToHistoryEventProto) },
            NewEvents = { state.NewEvents.Select(ProtobufUtils.ToHistoryEventProto) },
            Properties = { ["defaultVersion"] = Value.ForString(HostJson.DefaultVersion) },
        };
        context.SetProperty(await DecideAsync(state.Name, request));
    }

    public async Task RunActivityAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        var scheduled = context.GetProperty<TaskScheduledEvent>();
        context.SetProperty(new ActivityExecutionResult { ResponseEvent = await RunActivityAsync(scheduled) });
    }

    private async Task<OrchestratorExecutionResult> DecideAsync(string name, P.OrchestratorRequest request)
    {
        try
        {
            var answer = await InvokeAsync(name, request.ToByteString().ToBase64());
            var response = P.OrchestratorResponse.Parser.ParseFrom(
                ByteString.FromBase64((string)answer["returnValue"]!["string"]!)
            );
            return new OrchestratorExecutionResult
            {
                Actions = response.Actions.Select(ProtobufUtils.ToOrchestratorAction),
                CustomStatus = response.CustomStatus,
            };
        }
        catch (FunctionFailedException fault)
        {
            return OrchestratorExecutionResult.ForFailure(fault.Message, fault);
        }
    }

    private async Task<HistoryEvent> RunActivityAsync(TaskScheduledEvent scheduled)
    {
        try
        {
            // The engine's own context puts the input into an array; the extension takes it out again.
            var input = JsonNode.Parse(scheduled.Input!)!.AsArray().Single();
            var answer = await InvokeAsync(scheduled.Name!, input?.ToJsonString() ?? "null");
            return new TaskCompletedEvent(-1, scheduled.EventId, Json(answer["returnValue"]));
        }
        catch (FunctionFailedException fault)
        {
            return new TaskFailedEvent(
                -1,
                scheduled.EventId,
                fault.Message,
                details: null,
                Details(JsonNode.Parse(fault.Message)!)
            );
        }
    }

    private async Task<JsonObject> InvokeAsync(string function, string input)
    {
        try
        {
            return await host.InvokeAsync(await host.FunctionAsync(function), new JsonObject { ["string"] = input });
        }
        catch (WorkerGoneException gone)
        {
            // Another try, by the next worker.
            throw new SessionAbortedException(gone.Message, gone);
        }
    }

    /// <summary>What the worker tells of an exception in an activity.</summary>
    private static FailureDetails Details(JsonNode told) =>
        new(
            (string)told["errorType"]!,
            (string)told["errorMessage"]!,
            (string?)told["stackTrace"],
            told["innerFailure"] is { } inner ? Details(inner) : null,
            isNonRetriable: false
        );

    /// <summary>What an activity has returned, as the JSON that history keeps; null for nothing.</summary>
    private static string? Json(JsonNode? returned) =>
        returned switch
        {
            JsonObject { Count: 1 } data => data.Single() switch
            {
                ("json", var json) => (string?)json,
                (_, var value) => value?.ToJsonString(),
            },
            _ => null,
        };
}
