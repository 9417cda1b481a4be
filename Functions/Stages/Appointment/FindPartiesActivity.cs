using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Appointment;

/// <summary>Tells who was appointed and who must hear of it. Reads only, so running twice is harmless.</summary>
public sealed class FindPartiesActivity(ProcedureRecords procedures, CandidateRecords candidates)
{
    [Function(nameof(FindPartiesActivity))]
    public async Task<AppointmentParties> RunAsync(
        [ActivityTrigger] ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var all = await candidates.ListAsync(procedure, cancellationToken);
        var appointed = all.FirstOrDefault(c => c.Status == CandidateStatus.Appointed);
        return new AppointmentParties(
            appointed?.Id,
            [.. definition.People.All.Select(person => person.Id)]
        );
    }
}
