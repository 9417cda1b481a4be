using System.Text.Json.Serialization;

namespace Recruitment.Stages.Authorisation;

/// <summary>What the approvers' votes come to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuthorisationVerdict>))]
public enum AuthorisationVerdict
{
    /// <summary>Too few have answered to say. When it stays so to the end, the vacancy is not authorised.</summary>
    Undecided,
    Approved,

    /// <summary>So many refused that the number that is needed cannot be reached any more.</summary>
    Refused,
}
