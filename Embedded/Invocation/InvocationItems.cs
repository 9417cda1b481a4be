namespace Recruitment.Embedded.Invocation;

/// <summary>Keys in an invocation's <c>Items</c>.</summary>
internal static class InvocationItems
{
    /// <summary>The request of an HTTP trigger. The key is the one that the official worker uses.</summary>
    public const string HttpContext = "HttpRequestContext";
}
