using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Middleware;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Embedded.Durable;
using TaskActivity = DurableTask.Core.TaskActivity;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>Runs the app's functions where the official engine asks for a turn or an activity, as the official worker does.</summary>
internal sealed class FunctionDispatch
    : INameVersionObjectManager<TaskOrchestration>,
        INameVersionObjectManager<TaskActivity>
{
    private readonly IServiceProvider _services;
    private readonly TaskCatalog _tasks;
    private readonly DurableTaskShimFactory _shims;
    private readonly DataConverter _converter;
    private readonly ILoggerFactory _loggers;

    public FunctionDispatch(IServiceProvider services)
    {
        _services = services;
        _tasks = new TaskCatalog(services.GetRequiredService<IOptions<DurableTaskRegistry>>().Value);
        var options = services.GetRequiredService<IOptions<DurableTaskWorkerOptions>>().Value;
        _converter = options.DataConverter;
        _loggers = services.GetRequiredService<ILoggerFactory>();
        _shims = new DurableTaskShimFactory(options, _loggers);
    }

    /// <summary>Runs a turn, and gives the engine what it decided.</summary>
    public Task RunTurnAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        var state = context.GetProperty<OrchestrationRuntimeState>();
        var function =
            _tasks.Orchestrator(state.Name, state.Version ?? "", _services)
            ?? throw new InvalidOperationException($"There is no orchestration {state.Name}.");
        var parent = state.ParentInstance is { } p
            ? new ParentOrchestrationInstance(p.Name, p.OrchestrationInstance.InstanceId)
            : null;
        var executor = new TaskOrchestrationExecutor(
            state,
            _shims.CreateOrchestration(state.Name, new FunctionOrchestrator(function, _converter, _loggers), parent),
            BehaviorOnContinueAsNew.Carryover,
            entityParameters: null,
            ErrorPropagationMode.UseFailureDetails
        );
        context.SetProperty(executor.Execute());
        return next();
    }

    // Orchestrations run in the middleware, which alone knows their parent.
    TaskOrchestration? INameVersionObjectManager<TaskOrchestration>.GetObject(string name, string? version) => null;

    TaskActivity? INameVersionObjectManager<TaskActivity>.GetObject(string name, string? version) =>
        _tasks.Activity(name, version ?? "", _services) is { } activity ? _shims.CreateActivity(name, activity) : null;

    public void Add(ObjectCreator<TaskOrchestration> creator) => throw OnlyOfTheApp();

    public void Add(ObjectCreator<TaskActivity> creator) => throw OnlyOfTheApp();

    private static NotSupportedException OnlyOfTheApp() => new("The functions are those of the app.");
}
