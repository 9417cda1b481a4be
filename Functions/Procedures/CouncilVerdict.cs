using System.Text.Json.Serialization;

namespace Recruitment.Procedures;

/// <summary>What the participation council says of an intended appointment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilVerdict>))]
public enum CouncilVerdict
{
    /// <summary>Positive advice; with a right of consent: consent.</summary>
    Positive,

    /// <summary>Positive when its conditions are met.</summary>
    Conditional,

    /// <summary>Negative advice; with a right of consent: refused.</summary>
    Negative,

    /// <summary>The council lets it be known that it gives no advice.</summary>
    NoAdvice,

    /// <summary>No answer came within the term.</summary>
    Silent,
}
