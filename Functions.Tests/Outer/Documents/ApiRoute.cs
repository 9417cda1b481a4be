using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace Recruitment.Tests.Documents;

/// <summary>A method on a route of the HTTP API, as its trigger says.</summary>
/// <param name="Name">The function's, with the method in front where it has several.</param>
internal sealed record ApiRoute(Type Function, string Name, string Path, string Method, bool NeedsKey)
{
    private const string Suffix = "Function";

    /// <summary>Every method of every route, but the one that answers whatever has none.</summary>
    public static IEnumerable<ApiRoute> All() =>
        from type in typeof(RecruitmentServices).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is { Route: { } route } && !route.StartsWith("{*", StringComparison.Ordinal)
        let name = type.Name[..^Suffix.Length]
        from verb in trigger.Methods ?? []
        select new ApiRoute(
            type,
            trigger.Methods is [_] ? JsonNamingPolicy.CamelCase.ConvertName(name) : verb + name,
            $"/{trigger.Route}",
            verb,
            trigger.AuthLevel != AuthorizationLevel.Anonymous
        );
}
