using Recruitment.Records;

namespace Recruitment.Stages.Appointment;

/// <summary>Who hears of an appointment.</summary>
/// <param name="Appointed">Null when the candidate withdrew or was erased after accepting.</param>
/// <param name="People">Everybody who takes part for the organisation.</param>
public sealed record AppointmentParties(CandidateId? Appointed, IReadOnlyList<PersonId> People)
{
    /// <summary>Who was appointed beside them, when several are wanted.</summary>
    public IReadOnlyList<CandidateId> Others { get; init; } = [];
}
