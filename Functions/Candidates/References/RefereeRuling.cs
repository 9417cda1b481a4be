using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Candidates.References;

/// <summary>What the recruiter decided about a referee who did not answer.</summary>
/// <param name="Reason">In the recruiter's own words; whoever decides about the candidate reads it.</param>
/// <param name="By">Id of who decided.</param>
public sealed record RefereeRuling(RefereeChoice Choice, string Reason, PersonId By, DateTimeOffset At)
{
    /// <summary>With more time: the last day of it, Europe/Amsterdam.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>What can be done about a referee who does not answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefereeChoice>))]
public enum RefereeChoice
{
    /// <summary>There is more time to answer.</summary>
    MoreTime,

    /// <summary>The candidate is asked to name somebody else; until then the referee can still answer.</summary>
    AskCandidate,

    /// <summary>Somebody else, whom the candidate named, is asked instead.</summary>
    Another,

    /// <summary>The procedure goes on without this reference.</summary>
    GoOn,
}
