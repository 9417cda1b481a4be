using System.Text.Json.Serialization;

namespace Recruitment.Stages.Checks;

/// <summary>What a candidate hands in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    /// <summary>The certificate of good conduct.</summary>
    Vog,

    /// <summary>Proof of the qualification for the work.</summary>
    Qualification,
}
