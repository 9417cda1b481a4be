using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Invocation;

namespace Recruitment.Embedded.Http;

/// <summary>Serves the requests of one HTTP function.</summary>
internal sealed partial class HttpFunction(FunctionInvoker invoker, HttpTriggerAttribute trigger, ILogger logger)
{
    public async Task ServeAsync(HttpContext context)
    {
        if (!await KeyGate.AdmitsAsync(context, trigger.AuthLevel, "A key is needed."))
        {
            return;
        }

        try
        {
            await HttpResult.WriteAsync(context, await invoker.InvokeAsync(Invocation(context)));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (Exception fault)
        {
            await AnswerFaultAsync(context, fault);
        }
    }

    private EmbeddedFunctionContext Invocation(HttpContext context)
    {
        var invocation = new EmbeddedFunctionContext
        {
            Function = invoker.Function,
            InstanceServices = context.RequestServices,
            TriggerValue = context.Request,
            BindingData = context.Request.RouteValues,
            Cancellation = context.RequestAborted,
        };
        invocation.Items[InvocationItems.HttpContext] = context;
        return invocation;
    }

    private async Task AnswerFaultAsync(HttpContext context, Exception fault)
    {
        if (context.Response.HasStarted)
        {
            LogFault(fault, invoker.Function.Name);
            context.Abort();
            return;
        }

        switch (fault)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status404NotFound }:
                await Problem.WriteAsync(context, StatusCodes.Status404NotFound, "There is nothing at this address.");
                break;
            case BadHttpRequestException bad:
                await Problem.WriteAsync(context, bad.StatusCode, "The request cannot be read.", bad.Message);
                break;
            default:
                LogFault(fault, invoker.Function.Name);
                await Problem.WriteAsync(
                    context,
                    StatusCodes.Status500InternalServerError,
                    "Something went wrong here. It has been recorded; please try again later."
                );
                break;
        }
    }

    [LoggerMessage(LogLevel.Error, "The function {Function} failed.")]
    private partial void LogFault(Exception fault, string function);
}
