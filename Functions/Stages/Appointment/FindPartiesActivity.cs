using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Appointment;

/// <summary>
/// Tells who was appointed and who must hear of it, and places the first day of work in the calendar, from which the
/// stages that follow count. Running twice is harmless: a day that is recorded stays.
/// </summary>
public sealed class FindPartiesActivity(ProcedureRecords procedures, CandidateRecords candidates, TimeProvider clock)
{
    [Function(nameof(FindPartiesActivity))]
    public async Task<AppointmentParties> RunAsync(
        [ActivityTrigger] ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var all = await candidates.ListAsync(procedure, cancellationToken);
        var appointed = all.Where(c => c.Status == CandidateStatus.Appointed).ToList();
        if (appointed.Count > 0)
        {
            await RecordStartAsync(procedure, definition, cancellationToken);
        }

        return new AppointmentParties(
            appointed.FirstOrDefault()?.Id,
            [.. definition.People.All.Select(person => person.Id)]
        )
        {
            Others = [.. appointed.Skip(1).Select(c => c.Id)],
        };
    }

    private Task RecordStartAsync(
        ProcedureId procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var written = AppointmentTerms.Of(definition).Start ?? FirstDay.Soonest;
        var today = DutchTime.DayOf(clock.GetUtcNow());
        var region = definition.Organisation.Region;
        return procedures.ChangeAsync(
            procedure,
            p =>
                p.StartsOn is null
                    ? p with
                    {
                        StartsOn = FirstDay.Resolve(written, DutchTime.DayOf(p.CreatedAt), today, region),
                    }
                    : p,
            cancellationToken
        );
    }
}
