namespace Recruitment.Embedded.Hosting.Invocation;

/// <summary>The invoker of each function of the catalog.</summary>
internal sealed class FunctionInvokers(FunctionCatalog catalog, EmbeddedHostOptions options)
{
    private readonly Dictionary<FunctionEntry, FunctionInvoker> _invokers =
        catalog.All.ToDictionary(
            function => function,
            function => new FunctionInvoker(function, options.Middleware)
        );

    public FunctionCatalog Catalog => catalog;

    public FunctionInvoker this[FunctionEntry function] => _invokers[function];
}
