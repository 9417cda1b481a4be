using System.Text.Json.Serialization;

namespace Recruitment.Stages.Checks;

/// <summary>How the checks of one candidate ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckOutcome>))]
public enum CheckOutcome
{
    /// <summary>Everything was seen.</summary>
    Passed,

    /// <summary>Somebody found that this candidate cannot be appointed.</summary>
    Refused,

    /// <summary>The candidate did not hand everything in, also not in the extra time.</summary>
    Lapsed,
}
