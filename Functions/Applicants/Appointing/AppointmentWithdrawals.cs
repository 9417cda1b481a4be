using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Outcomes;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Appointing;

/// <summary>
/// Whoever was appointed withdraws before the first day of work: their place is free, everybody who heard of the
/// appointment hears of that, and people decide what follows. Doing it again completes what was cut off.
/// </summary>
public sealed class AppointmentWithdrawals(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    FirstDays firstDays,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Until when the candidate themselves can withdraw: the day before the first day of work; null: not (any more).</summary>
    public async Task<DateOnly?> UntilAsync(
        Procedure procedure,
        Candidate candidate,
        CancellationToken cancellationToken
    ) =>
        (await FirstDayAsync(procedure, candidate, cancellationToken))?.AddDays(-1) is { } last && last >= Today
            ? last
            : null;

    /// <summary>Whether somebody of the organisation can record it: until the end of the first day, on which nobody may have come.</summary>
    public async Task<bool> MayBeRecordedAsync(
        Procedure procedure,
        Candidate candidate,
        CancellationToken cancellationToken
    ) => await FirstDayAsync(procedure, candidate, cancellationToken) >= Today;

    /// <summary>Frees the place, and gives the candidate the status of who withdrew.</summary>
    /// <param name="step">The step in which the procedure stands; null: none.</param>
    /// <param name="by">Who of the organisation recorded it; null: the candidate did it.</param>
    public async Task<Candidate> RecordAsync(
        Candidate candidate,
        string? step,
        string? reason,
        PersonId? by,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        // The place first: a crash in between leaves a withdrawal to be done again, and never a place that nobody fills.
        await procedures.ChangeAsync(
            candidate.Procedure,
            p =>
                p.FreedPlaces.Any(place => place.Candidate == candidate.Id)
                    ? p
                    : p with
                    {
                        FreedPlaces = [.. p.FreedPlaces, new FreedPlace(candidate.Id, now)],
                    },
            cancellationToken
        );
        await audit.AppendAsync(
            candidate.Procedure,
            new AuditDeed("PlaceFreed", step ?? "", candidate.Id.Value)
            {
                DecidedBy = by is { } person ? [person] : null,
            },
            cancellationToken
        );
        return await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c =>
                c.Status == CandidateStatus.Appointed
                    ? c.Finished(CandidateStatus.Withdrawn, now, step, reason, by)
                    : c,
            cancellationToken
        );
    }

    /// <summary>Confirms it to the candidate, and tells everybody who heard of the appointment.</summary>
    public async Task TellAsync(Candidate candidate, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(candidate.Procedure, cancellationToken);
        var order = new MailOrder
        {
            Procedure = candidate.Procedure,
            Kind = nameof(AppointmentWithdrawnMail),
            Recipient = candidate.Id.Value,
        };
        await client.StartAsync(order, cancellationToken);
        foreach (var person in definition.People.All)
        {
            var notice = order with
            {
                Kind = nameof(PlaceFreedMail),
                Recipient = person.Id.Value,
                About = candidate.Id,
            };
            await client.StartAsync(notice, cancellationToken);
        }
    }

    private DateOnly Today => DutchTime.DayOf(clock.GetUtcNow());

    private async Task<DateOnly?> FirstDayAsync(
        Procedure procedure,
        Candidate candidate,
        CancellationToken cancellationToken
    ) =>
        procedure.RefillsPlaces && candidate.Status == CandidateStatus.Appointed
            ? await firstDays.OfAsync(procedure, candidate.Id, cancellationToken)
            : null;
}
