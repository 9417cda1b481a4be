using Recruitment.Applicants.Arrival;
using Recruitment.Applicants.Complaints;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition;
using Recruitment.Definition.Priority;
using Recruitment.Definition.Warnings;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Clocks;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>Gathers what the dashboard shows.</summary>
public sealed class DashboardReader(
    RecordStore records,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    BallotRecords ballots,
    BallotForms forms,
    ClockReader clocks,
    ComplaintRecords complaints,
    ContactRecords contacts,
    ReplacementRecords replacements,
    AddressBook book,
    LinkBuilder links,
    TimeProvider clock,
    ProcedureAddresses addresses
)
{
    /// <summary>All that the recruiter sees; null once the data are erased.</summary>
    public async Task<DashboardModel?> ReadAsync(Procedure procedure, CancellationToken cancellationToken) =>
        await procedures.FindDefinitionAsync(procedure.Id, cancellationToken) is { } definition
            ? await ReadStandAsync(procedure, definition, People.RecruiterId, cancellationToken)
            : null;

    /// <summary>
    /// The same for who has read the definition. It comes from listings, except where candidates are told apart by priority
    /// or enrol as teams.
    /// </summary>
    /// <param name="by">Whose it is: the recruiter, or somebody of HR.</param>
    public async Task<DashboardModel> ReadStandAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        var id = procedure.Id;
        return new DashboardModel
        {
            Clocks = await clocks.ReadAsync(procedure, definition, cancellationToken),
            ClockEdition = ClockTexts.CodesOf(definition.Clocks ?? ClockSettings.Default),
            Warnings = DefinitionWarnings.Sentences(
                definition,
                procedure.Timeline,
                DutchTime.DayOf(procedure.CreatedAt)
            ),
            Complaints = await ComplaintsAsync(procedure, definition, cancellationToken),
            Unreachable = await UnreachableAsync(id, by, cancellationToken),
            Now = clock.GetUtcNow(),
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Procedure = procedure,
            People = definition.People,
            Replacements = await replacements.ListAsync(id, cancellationToken),
            Stages = [.. procedure.Timeline.Select(dates => DashboardStage.Of(dates, procedure, definition))],
            PlanRemarks = PlanRemarks.Of(procedure, definition),
            Ballots = await BallotsAsync(id, definition, cancellationToken),
            Candidates = await CandidatesAsync(id, definition, cancellationToken),
            Priority = PriorityEditions.Of(definition),
            Quarantined = await UploadsAsync(id, definition, cancellationToken),
            Vacancy = addresses.Vacancy(id),
            IsProgramme = definition.Programme is not null,
            Earlier = procedure.Reopens is { } earlier ? addresses.Dashboard(earlier) : null,
            Later = procedure.ReopenedBy is { } later ? addresses.Dashboard(later) : null,
        };
    }

    private async Task<IReadOnlyList<DashboardBallot>> BallotsAsync(
        ProcedureId id,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var cast = await ballots.CastAsync(id, cancellationToken);
        return
        [
            .. (await ballots.ListAsync(id, cancellationToken)).Select(ballot =>
                DashboardBallot.Of(ballot, forms, definition, cast)
            ),
        ];
    }

    private async Task<IReadOnlyList<DashboardComplaint>> ComplaintsAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<DashboardComplaint>();
        foreach (var complaint in await complaints.ListAsync(procedure.Id, cancellationToken))
        {
            if (await candidates.FindAsync(procedure.Id, complaint.Candidate, cancellationToken) is { } candidate)
            {
                var due = complaints.DueOf(complaint, candidate.ConsentRetention, procedure, definition);
                shown.Add(new DashboardComplaint(complaint, candidate.Name, due));
            }
        }

        return shown;
    }

    private async Task<IReadOnlyList<DashboardCandidate>> CandidatesAsync(
        ProcedureId id,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    ) =>
        definition.Programme is null && PriorityEditions.Of(definition) is null
            ? [.. (await candidates.SummariesAsync(id, cancellationToken)).Select(DashboardCandidate.Of)]
            : [.. (await candidates.ListAsync(id, cancellationToken)).Select(DashboardCandidate.Of)];

    private async Task<IReadOnlyList<DashboardContact>> UnreachableAsync(
        ProcedureId id,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<DashboardContact>();
        foreach (var contact in await contacts.OpenAsync(id, cancellationToken))
        {
            if (contact.OpenedAt is { } since && await book.FindAsync(id, contact.Id, cancellationToken) is { } person)
            {
                var correct = links.For(CorrectionAddress.Of(id, contact.Id, by.Value));
                shown.Add(new DashboardContact(person.Name, person.Email, contact.Last.Count(), since, correct));
            }
        }

        return shown;
    }

    private async Task<IReadOnlyList<DashboardUpload>> UploadsAsync(
        ProcedureId id,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<DashboardUpload>();
        await foreach (
            var upload in records.ListAsync<RefusedUpload>(CandidatePaths.RefusedUploads(id), cancellationToken)
        )
        {
            shown.Add(
                new DashboardUpload(
                    upload.Name ?? upload.Email ?? "—",
                    UploadErrorTexts.For(upload.Fault),
                    upload.RefusedAt,
                    upload.BlobName
                )
            );
        }

        return shown;
    }
}
