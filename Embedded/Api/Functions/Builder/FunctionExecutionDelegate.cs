namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs an invocation, or the rest of its middleware.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
