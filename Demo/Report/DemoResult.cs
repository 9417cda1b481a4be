using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recruitment.Demo.Report;

/// <summary>The demo's last line. Keys are fixed; every value is measured.</summary>
internal sealed record DemoResult
{
    public required string Template { get; init; }
    public required string Outcome { get; init; }
    public required int Candidates { get; init; }
    public required int Internal { get; init; }
    public required int Shortlisted { get; init; }
    public required int Interviewed { get; init; }
    public required int Appointed { get; init; }
    public required int Rejected { get; init; }
    public required int Withdrawn { get; init; }
    public required int Mails { get; init; }
    public required int SimulatedDays { get; init; }
    public required double RealSeconds { get; init; }
    public required int PersonalDataInHistory { get; init; }
    public required int PersonalDataAfterRetention { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, DemoJson.Default.DemoResult);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DemoResult))]
internal sealed partial class DemoJson : JsonSerializerContext;
