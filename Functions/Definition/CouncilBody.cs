using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>Which council takes part: that of a school, or the common one of all schools.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilBody>))]
public enum CouncilBody
{
    Mr,
    Gmr,
}
