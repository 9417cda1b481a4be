using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>How it is known whether a candidate works for the organisation.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Who said so; null: nobody had to.</param>
public sealed record InternalStanding(InternalGround Ground, DateTimeOffset At, PersonId? By = null);

/// <summary>On what ground somebody counts as an internal candidate, or not.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InternalGround>))]
public enum InternalGround
{
    /// <summary>The address is of a domain of the organisation.</summary>
    MailDomain,

    /// <summary>The address is on the list of staff that HR gave.</summary>
    StaffList,

    /// <summary>HR confirmed it.</summary>
    Hr,

    /// <summary>HR said that they do not work here: they are a candidate as everybody else.</summary>
    Denied,
}
