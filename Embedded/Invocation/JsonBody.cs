using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Recruitment.Embedded.Invocation;

/// <summary>Reads a parameter's value from the JSON body of the request.</summary>
internal static class JsonBody
{
    /// <exception cref="BadHttpRequestException">The body is not JSON of the wanted shape (400), or not JSON at all (415).</exception>
    public static async ValueTask<object?> ReadAsync(FunctionContext context, Type type)
    {
        var request = context.GetHttpContext()!.Request;
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException(
                "The request's content type is not JSON.",
                StatusCodes.Status415UnsupportedMediaType
            );
        }

        try
        {
            return await request.ReadFromJsonAsync(type, context.CancellationToken);
        }
        catch (JsonException fault)
        {
            throw new BadHttpRequestException("The request's body is not the expected JSON.", fault);
        }
    }
}
