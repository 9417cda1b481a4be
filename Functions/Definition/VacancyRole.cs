using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>
/// What the function is in the sense of the WMS (Wet medezeggenschap op scholen, version of 1 August 2025), which
/// decides on what ground the participation council advises on the appointment.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<VacancyRole>))]
public enum VacancyRole
{
    /// <summary>No statutory advice; an organisation's policy may ask for it.</summary>
    Staff,

    /// <summary>School management, deputies included: arts. 1(h) and 11(1)(h).</summary>
    SchoolLeader,

    /// <summary>Management tasks for more than one school: art. 16(2)(c), by the GMR.</summary>
    AboveSchool,

    /// <summary>Member of the board: art. 11(1)(h1), with seats in the committee by art. 8a.</summary>
    Board,
}
