using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>About whom the council is asked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdviceCandidates>))]
public enum AdviceCandidates
{
    /// <summary>The committee's first choice, and whom the board preferred when it sent a recommendation back.</summary>
    First,

    /// <summary>Everybody whom the committee recommends.</summary>
    All,
}
