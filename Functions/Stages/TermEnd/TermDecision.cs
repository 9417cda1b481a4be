using System.Text.Json.Serialization;

namespace Recruitment.Stages.TermEnd;

/// <summary>What the board decides about a term that ends.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermDecision>))]
public enum TermDecision
{
    /// <summary>Another fixed term.</summary>
    Extend,

    /// <summary>It ends on its last day.</summary>
    End,

    /// <summary>It goes on without an end.</summary>
    Permanent,
}
