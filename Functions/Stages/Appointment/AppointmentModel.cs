using Recruitment.Html;
using Recruitment.Procedures.Definition;

namespace Recruitment.Stages.Appointment;

/// <summary>What the mails about an appointment say.</summary>
public sealed record AppointmentModel
{
    public required Brand Brand { get; init; }

    /// <summary>The reader's name.</summary>
    public required string Name { get; init; }

    /// <summary>Who was appointed.</summary>
    public required string Appointed { get; init; }
    public required Vacancy Vacancy { get; init; }

    /// <summary>Whom to ask.</summary>
    public required Person Recruiter { get; init; }

    public static AppointmentModel Of(Addressee to, string appointed) =>
        new()
        {
            Brand = to.Brand,
            Name = to.Name,
            Appointed = appointed,
            Vacancy = to.Definition.Vacancy,
            Recruiter = to.Definition.People.Recruiter,
        };
}
