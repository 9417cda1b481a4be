using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>What happens when a second ballot among the candidates who are tied ends in a tie again.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TieBreak>))]
public enum TieBreak
{
    /// <summary>The committee is asked to talk, and votes once more.</summary>
    Talk,

    /// <summary>The chair's vote decides.</summary>
    Chair,
}
