using System.Globalization;
using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Programmes;
using Recruitment.Files;
using Recruitment.Html;

namespace Recruitment.Applicants.Enrolling;

/// <summary>What an enrolment must hold, beside what every application must.</summary>
public static class EnrolmentRules
{
    public const int MostSchoolCharacters = 200;

    /// <summary>The enrolment, when there is no fault in it; else every fault with its field, in order of the form.</summary>
    public static (Enrolment? Enrolment, IReadOnlyList<FieldFault> Faults) Read(
        EnrolmentFields fields,
        ProcedureDefinition definition,
        Programme programme
    )
    {
        var language = definition.Organisation.Language;
        var faults = new List<FieldFault>();
        if (fields.School.Length == 0)
        {
            Add("school", ApplicationFault.SchoolMissing);
        }
        else if (fields.School.Length > MostSchoolCharacters || !NameRules.IsReadable(fields.School))
        {
            Add("school", ApplicationFault.SchoolUnreadable, MostSchoolCharacters);
        }

        var team = programme.Team(fields.Sector);
        var members = new List<TeamMembers>();
        if (team is null)
        {
            Add("sector", ApplicationFault.SectorMissing);
        }

        foreach (var role in team?.Roles ?? [])
        {
            var field = EnrolmentForm.CountField(fields.Sector, role);
            if (Count(fields.Counts.GetValueOrDefault(field, "")) is not { } count)
            {
                Add(field, ApplicationFault.CountInvalid, role.Name, role.Minimum, role.Maximum);
            }
            else if (count < role.Minimum || count > role.Maximum)
            {
                Add(field, ApplicationFault.CountOutside, role.Name, role.Minimum, role.Maximum);
            }
            else if (count > 0)
            {
                members.Add(new TeamMembers(role.Id, count));
            }
        }

        if (faults.Count == 0 && members.Count == 0)
        {
            Add("sector", ApplicationFault.TeamEmpty);
        }

        var (fewest, most) = ProgrammeSessions.Bookable(definition);
        var booked = fewest == most ? fewest : Count(fields.Sessions);
        if (booked is not { } sessions || sessions < fewest || sessions > most)
        {
            Add("sessions", ApplicationFault.SessionsOutside, fewest, most);
            return (null, faults);
        }

        return faults.Count > 0
            ? (null, faults)
            : (
                new Enrolment
                {
                    School = fields.School,
                    Sector = fields.Sector,
                    Members = members,
                    Sessions = sessions,
                    Price = programme.Price.Of(members.Sum(m => m.Count), sessions),
                },
                []
            );

        void Add(string field, ApplicationFault fault, params object[] arguments) =>
            faults.Add(new FieldFault(field, ApplicationFaultTexts.For(fault, language, arguments)));
    }

    /// <summary>Nothing filled in is nobody.</summary>
    private static int? Count(string text) =>
        text.Length == 0 ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : null;
}
