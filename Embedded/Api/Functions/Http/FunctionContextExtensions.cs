using Microsoft.AspNetCore.Http;
using Recruitment.Embedded.Hosting;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Reaches the request from an invocation.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The request that triggered the invocation; null for every other trigger.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(InvocationItems.HttpContext, out var found)
            ? found as HttpContext
            : null;
}
