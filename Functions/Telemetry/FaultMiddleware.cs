using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Recruitment.Telemetry;

/// <summary>
/// Where a fault leaves a function, on both hosts. What leaves an activity is kept in durable history, and what leaves
/// any function is logged and exported, so that only type and code go on. Orchestrations are left alone: they see no more
/// than that of their activities, and their engine throws in them for reasons of its own.
/// </summary>
internal sealed partial class FaultMiddleware(ILogger<FaultMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "orchestrationTrigger")
            ? next(context)
            : GuardAsync(context, next);

    private async Task GuardAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            throw;
        }
        // It is the answer to who sent the request, and logged nowhere.
        catch (BadHttpRequestException)
        {
            throw;
        }
        catch (Exception fault)
        {
            var (function, code) = (context.FunctionDefinition.Name, FaultCode.Of(fault));
            Failed(logger, function, code, FaultCode.PlacesOf(fault));
            throw new FunctionFaultException(function, code);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Function} failed: {Code}\n{Places}")]
    private static partial void Failed(ILogger logger, string function, string code, string places);
}
