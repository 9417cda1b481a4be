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
    public const int MaxSchoolCharacters = 200;

    /// <summary>The enrolment, when there is no fault in it; else every fault with its field, in order of the form.</summary>
    public static (Enrolment? Enrolment, IReadOnlyList<FormError> Faults) Read(
        EnrolmentFields fields,
        ProcedureDefinition definition,
        Programme programme
    )
    {
        var faults = new List<FormError>();
        if (fields.School.Length == 0)
        {
            Add("school", ApplicationError.SchoolMissing);
        }
        else if (fields.School.Length > MaxSchoolCharacters || !NameRules.IsReadable(fields.School))
        {
            Add("school", ApplicationError.SchoolUnreadable, MaxSchoolCharacters);
        }

        var team = programme.Team(fields.Sector);
        var members = new List<TeamMembers>();
        if (team is null)
        {
            Add("sector", ApplicationError.SectorMissing);
        }

        foreach (var role in team?.Roles ?? [])
        {
            var field = EnrolmentForm.CountField(fields.Sector, role);
            if (Count(fields.Counts.GetValueOrDefault(field, "")) is not { } count)
            {
                Add(field, ApplicationError.CountInvalid, role.Name, role.Minimum, role.Maximum);
            }
            else if (count < role.Minimum || count > role.Maximum)
            {
                Add(field, ApplicationError.CountOutside, role.Name, role.Minimum, role.Maximum);
            }
            else if (count > 0)
            {
                members.Add(new TeamMembers(role.Id, count));
            }
        }

        if (faults.Count == 0 && members.Count == 0)
        {
            Add("sector", ApplicationError.TeamEmpty);
        }

        var (preparers, incomplete) = PreparationForm.Read(fields.Preparers, programme);
        var (fewest, most) = ProgrammeSessions.Bookable(definition);
        var booked = fewest == most ? fewest : Count(fields.Sessions);
        if (booked is not { } sessions || sessions < fewest || sessions > most)
        {
            Add("sessions", ApplicationError.SessionsOutside, fewest, most);
            return (null, [.. faults, .. incomplete]);
        }

        faults.AddRange(incomplete);
        return faults.Count > 0
            ? (null, faults)
            : (
                new Enrolment
                {
                    School = fields.School,
                    Sector = fields.Sector,
                    Members = members,
                    Sessions = sessions,
                    Preparers = preparers,
                },
                []
            );

        void Add(string field, ApplicationError fault, params object[] arguments) =>
            faults.Add(new FormError(field, ApplicationErrorTexts.For(fault, arguments)));
    }

    /// <summary>Nothing filled in is nobody.</summary>
    private static int? Count(string text) =>
        text.Length == 0 ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : null;
}
