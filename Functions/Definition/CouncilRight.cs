using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>What the participation council's word is worth.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilRight>))]
public enum CouncilRight
{
    Advice,

    /// <summary>Without it the board may not decide; a decision without it can be voided (WMS art. 32).</summary>
    Consent,
}
