using Microsoft.AspNetCore.Http;
using Recruitment.Definition.Reading;

namespace Recruitment.Recruiter.Api;

/// <summary>A change that a request asks for in its body.</summary>
internal static class RequestChange
{
    /// <summary>Reads the body and makes the change in it; answers the problem, or null when it was made.</summary>
    public static async Task<IResult?> MakeAsync<TChange>(
        HttpRequest request,
        Func<TChange, Task<IReadOnlyList<Fault>>> makeAsync,
        CancellationToken cancellationToken
    )
        where TChange : class
    {
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return Problem.Of("TooLarge", StatusCodes.Status413PayloadTooLarge, RequestBody.MaxBytes);
        }

        if (JsonReading.Parse(RequestBody.Decode(body), out var invalid) is not { } json)
        {
            return Problem.Of([invalid!]); // Parse answers one or the other.
        }

        var shape = new ShapeReader();
        var change = shape.Read<TChange>(json, "");
        var faults = shape.Faults.Count > 0 ? shape.Faults : await makeAsync(change);
        return faults.Count > 0 ? Problem.Of(faults) : null;
    }
}
