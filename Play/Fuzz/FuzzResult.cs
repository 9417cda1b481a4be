using System.Text.Json;

namespace Recruitment.Play.Fuzz;

/// <summary>What came of a run.</summary>
/// <param name="Seed">Makes the same requests again.</param>
/// <param name="Statuses">How many answers had which status.</param>
internal sealed record FuzzResult(
    int Seed,
    int Routes,
    long Requests,
    IReadOnlyDictionary<int, int> Statuses,
    IReadOnlyList<FuzzFinding> Findings
)
{
    /// <summary>One line of JSON.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["seed"] = Seed,
                ["routes"] = Routes,
                ["requests"] = Requests,
                ["statuses"] = Statuses.OrderBy(status => status.Key).ToDictionary(s => $"{s.Key}", s => s.Value),
                ["serverErrors"] = Count(FuzzFault.ServerError),
                ["stackTraces"] = Count(FuzzFault.StackTrace),
                ["rawReflections"] = Count(FuzzFault.RawReflection),
                ["headerInjections"] = Count(FuzzFault.HeaderInjection),
                ["sniffable"] = Count(FuzzFault.Sniffable),
                ["noAnswers"] = Count(FuzzFault.NoAnswer),
            }
        );

    private int Count(FuzzFault kind) => Findings.Count(finding => finding.Kind == kind);
}
