using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recruitment.Play.Chaos;

/// <summary>What was lost while the app was killed again and again. Keys are fixed; every value is counted.</summary>
internal sealed record ChaosResult
{
    public required int Kills { get; init; }
    public required int Procedures { get; init; }

    /// <summary>Procedures that did not end in an appointment.</summary>
    public required int Stuck { get; init; }

    /// <summary>CVs that were taken and are not kept with their candidate.</summary>
    public required int LostCvs { get; init; }

    /// <summary>Mails that should have gone out and are not in the outbox.</summary>
    public required int LostMails { get; init; }

    /// <summary>Mails of which the reader got more than one.</summary>
    public required int DuplicateMails { get; init; }

    /// <summary>Votes that their voters were told to be recorded and are not.</summary>
    public required int LostVotes { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, ChaosJson.Default.ChaosResult);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChaosResult))]
internal sealed partial class ChaosJson : JsonSerializerContext;
