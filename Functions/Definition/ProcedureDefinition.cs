using System.Text.Json.Serialization;
using Recruitment.Definition.Programmes;

namespace Recruitment.Definition;

/// <summary>
/// A procedure as the recruiter writes it: who recruits, for what, who takes part, and the ordered stages. Dates may
/// be fuzzy ("januari", "begin februari", "z.s.m."); they are resolved when the procedure starts.
/// </summary>
public sealed record ProcedureDefinition
{
    private readonly Vacancy? _vacancy;

    /// <summary>Who recruits.</summary>
    public required Organisation Organisation { get; init; }

    /// <summary>
    /// What is recruited for. For a programme there is none to give: its title and summary are found here, where every
    /// page and mail looks for them.
    /// </summary>
    public Vacancy Vacancy
    {
        get =>
            _vacancy
            ?? new()
            {
                Function = Programme?.Title ?? "",
                Summary = Programme?.Summary ?? "",
                Sector = "",
            };
        init => _vacancy = value;
    }

    /// <summary>Whether a vacancy was given.</summary>
    [JsonIgnore]
    public bool HasVacancy => _vacancy is not null;

    /// <summary>The programme that teams enrol in; absent when there is a vacancy.</summary>
    public Programme? Programme { get; init; }

    /// <summary>What the form asks beside what it always asks.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Who takes part on the side of the organisation.</summary>
    public required People People { get; init; }

    /// <summary>The clocks of the organisation's recruitment code; those of <see cref="ClockSettings.Default"/> when absent.</summary>
    public ClockSettings? Clocks { get; init; }

    /// <summary>How long candidates' data are kept after the end; absent: as the app is set when the procedure starts.</summary>
    public RetentionPeriods? Retention { get; init; }

    /// <summary>What happens, in order; always a posting, an appointment and, last, retention.</summary>
    public IReadOnlyList<StageDefinition> Stages { get; init; } = [];

    /// <summary>Town where the work is: the vacancy's, else the organisation's.</summary>
    [JsonIgnore]
    public string? Place => Vacancy.Place ?? Organisation.Place;

    [JsonIgnore]
    public SubjectWords Words => new(this);
}
