using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruitment.Definition.Reading;

namespace Recruitment.Recruiter.Api;

/// <summary>A change that a request asks for in its body.</summary>
internal static class RequestChange
{
    private static readonly JsonElement Empty = JsonSerializer.SerializeToElement(new { });

    /// <summary>The body as JSON, or the problem that it has: one of the two.</summary>
    /// <param name="mayBeEmpty">No body says the same as an empty object.</param>
    public static async Task<(JsonElement Json, IResult? Problem)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken,
        bool mayBeEmpty = false
    )
    {
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return (default, Problem.Of("TooLarge", StatusCodes.Status413PayloadTooLarge, RequestBody.MaxBytes));
        }

        if (mayBeEmpty && body.Length == 0)
        {
            return (Empty, null);
        }

        return JsonReading.Parse(RequestBody.Decode(body), out var invalid) is { } json
            ? (json, null)
            : (default, Problem.Of([invalid!])); // Parse answers one or the other.
    }

    /// <summary>Reads the body and does what it says; answers the problem when it has one.</summary>
    public static async Task<IResult> DoAsync<TChange>(
        HttpRequest request,
        Func<TChange, Task<IResult>> doAsync,
        CancellationToken cancellationToken,
        bool mayBeEmpty = false
    )
        where TChange : class
    {
        var (json, problem) = await ReadAsync(request, cancellationToken, mayBeEmpty);
        if (problem is not null)
        {
            return problem;
        }

        var shape = new ShapeReader();
        var change = shape.Read<TChange>(json, "");
        return shape.Faults.Count > 0 ? Problem.Of(shape.Faults) : await doAsync(change);
    }

    /// <summary>Reads the body and makes the change in it; answers the problem, or null when it was made.</summary>
    public static async Task<IResult?> MakeAsync<TChange>(
        HttpRequest request,
        Func<TChange, Task<IReadOnlyList<Fault>>> makeAsync,
        CancellationToken cancellationToken,
        bool mayBeEmpty = false
    )
        where TChange : class
    {
        var isMade = false;
        var answer = await DoAsync<TChange>(
            request,
            async change =>
            {
                var faults = await makeAsync(change);
                isMade = faults.Count == 0;
                return isMade ? Results.Empty : Problem.Of(faults);
            },
            cancellationToken,
            mayBeEmpty
        );
        return isMade ? null : answer;
    }
}
