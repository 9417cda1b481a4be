using Microsoft.Azure.Functions.Worker.Middleware;

namespace Recruitment.Embedded.Invocation;

/// <summary>The invoker of each function of the catalog.</summary>
internal sealed class FunctionInvokers(FunctionCatalog catalog, FunctionExecutionDelegate pipeline)
{
    private readonly Dictionary<FunctionEntry, FunctionInvoker> _invokers = catalog.All.ToDictionary(
        function => function,
        function => new FunctionInvoker(function, pipeline)
    );

    public FunctionCatalog Catalog => catalog;

    public FunctionInvoker this[FunctionEntry function] => _invokers[function];
}
