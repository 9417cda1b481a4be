using System.Text.Json;
using Recruitment.Tests.Architecture;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Infrastructure;

/// <summary>Microsoft's own analysis of Kusto queries.</summary>
internal sealed class QueryChecker : IDisposable
{
    private readonly NodeScript _script = new(
        Repository.PathOf("Functions.Tests", "Outer", "Infrastructure", "query-checker.cjs")
    );

    /// <summary>What is wrong with a query; empty when it is valid.</summary>
    public string Faults(string query) => _script.Ask(JsonSerializer.Serialize(query));

    public void Dispose() => _script.Dispose();
}
