using System.Text.Json.Serialization;

namespace Recruitment.Definition.Programmes;

/// <summary>
/// A programme that teams enrol in. It takes the place of a vacancy in a definition: posting opens the enrolment, and
/// each phase is a stage.
/// </summary>
public sealed record Programme
{
    /// <summary>Name of the programme.</summary>
    public required string Title { get; init; }

    /// <summary>What it comes down to, in a few sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>How many phases the programme is said to have; a warning tells when the stages list another number.</summary>
    public int? AnnouncedPhases { get; init; }

    /// <summary>What taking part brings, in sentences.</summary>
    public IReadOnlyList<string> Benefits { get; init; } = [];

    /// <summary>Where the programme comes from, in sentences.</summary>
    public string? Background { get; init; }

    /// <summary>Who prepare the programme together.</summary>
    public IReadOnlyList<ProgrammeRole> Preparation { get; init; } = [];

    /// <summary>Of whom a team is made, for each sector.</summary>
    public IReadOnlyList<ProgrammeTeam> Teams { get; init; } = [];

    /// <summary>The roles in that group for which a team names people when it enrols.</summary>
    [JsonIgnore]
    public IEnumerable<ProgrammeRole> Named => Preparation.Where(role => !role.ByCoach);

    /// <summary>What a team pays.</summary>
    public required ProgrammePrice Price { get; init; }

    /// <summary>Teams at most.</summary>
    public int Places { get; init; } = 1;

    /// <summary>
    /// Id of who decides which teams get a place when more enrol than there are places: <c>coach-1</c>, …; the recruiter
    /// unless given.
    /// </summary>
    public string? PlacesBy { get; init; }

    /// <summary>The organiser has a newsletter that teams can subscribe to, apart from enrolling.</summary>
    public bool Newsletter { get; init; }

    public ProgrammeTeam? Team(string sector) => Teams.FirstOrDefault(t => t.Sector == sector);
}
