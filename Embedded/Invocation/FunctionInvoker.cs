using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Embedded.Invocation;

/// <summary>
/// Runs one function: the official pipeline of middleware, and at its end parameters, instance, call. A parameter that
/// nothing supplies is a fault at the start; the costlier reflection waits for the first invocation, so that starting
/// costs next to nothing per function.
/// </summary>
internal sealed class FunctionInvoker : IFunctionExecutor
{
    private readonly FunctionEntry _function;
    private readonly FunctionExecutionDelegate _pipeline;
    private readonly ParameterBinder[] _binders;
    private readonly Lazy<Plan> _plan;

    /// <param name="pipeline">The app's middleware; it ends in the executor that the invocation brings.</param>
    public FunctionInvoker(FunctionEntry function, FunctionExecutionDelegate pipeline)
    {
        _function = function;
        _pipeline = pipeline;
        _binders = [.. function.Method.GetParameters().Select(parameter => ParameterBinding.For(function, parameter))];
        _plan = new Lazy<Plan>(() => new Plan(function));
    }

    public FunctionEntry Function => _function;

    /// <summary>Runs the function in services that live as long as the invocation.</summary>
    /// <returns>What the function returned; null for nothing.</returns>
    public async Task<object?> InvokeInScopeAsync(
        IServiceProvider services,
        Func<IServiceProvider, EmbeddedFunctionContext> context
    )
    {
        await using var scope = services.CreateAsyncScope();
        return await InvokeAsync(context(scope.ServiceProvider));
    }

    /// <summary>Runs the function. What it throws comes out as it is.</summary>
    public async Task<object?> InvokeAsync(EmbeddedFunctionContext context)
    {
        context.Executor = this;
        await _pipeline(context);
        return context.Result;
    }

    /// <summary>The end of the pipeline.</summary>
    public async ValueTask ExecuteAsync(FunctionContext context)
    {
        var invocation = (EmbeddedFunctionContext)context;
        var plan = _plan.Value;
        var arguments = new object?[_binders.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = await _binders[i](invocation);
        }

        var instance = plan.Instance?.Invoke(invocation.InstanceServices, null);
        try
        {
            invocation.Result = await plan.Reader(plan.Call.Invoke(instance, arguments.AsSpan()));
        }
        finally
        {
            await DisposeAsync(instance);
        }
    }

    // The container knows nothing of an instance that it did not make itself.
    private static async ValueTask DisposeAsync(object? instance)
    {
        switch (instance)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }

    private sealed class Plan(FunctionEntry function)
    {
        public ObjectFactory? Instance { get; } =
            function.Method.IsStatic ? null : ActivatorUtilities.CreateFactory(function.Method.DeclaringType!, []);

        public MethodInvoker Call { get; } = MethodInvoker.Create(function.Method);

        public ReturnValueReader Reader { get; } = ReturnValue.ReaderFor(function.Method);
    }
}
