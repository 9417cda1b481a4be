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
            Unreachable = await UnreachableAsync(id, definition, by, cancellationToken),
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
        var filed = await complaints.ListAsync(procedure.Id, cancellationToken);
        var all = filed.Count == 0 ? [] : await candidates.SummariesWithClocksAsync(procedure.Id, cancellationToken);
        return
        [
            .. from complaint in filed
            join candidate in all on complaint.Candidate equals candidate.Id
            let consents = candidate.Clocks?.ConsentRetention == true
            select new DashboardComplaint(
                complaint,
                candidate.Name,
                complaints.DueOf(complaint, consents, procedure, definition)
            ),
        ];
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
        ProcedureDefinition definition,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        var open = await contacts.OpenAsync(id, cancellationToken);
        var all = open.Count == 0 ? [] : await candidates.SummariesAsync(id, cancellationToken);
        var holder = by.Value;
        return
        [
            .. from contact in open
            let person = WhoIs(contact.Id, definition.People, all)
            where person is not null
            select new DashboardContact(
                person.Name,
                person.Email,
                contact.Missed,
                contact.OpenedAt!.Value, // an open one was opened
                links.For(CorrectionAddress.Of(id, contact.Id, holder))
            ),
        ];
    }

    /// <summary>Null when erased. A referee is told by whom they are of: their own data are in a record that is not read here.</summary>
    private static ContactPerson? WhoIs(string contact, People people, IReadOnlyList<CandidateSummary> all)
    {
        if (ContactId.Read(contact) is not var (candidate, referee))
        {
            return people.Find(new PersonId(contact)) is { } person
                ? new ContactPerson(person.Name, person.Email)
                : null;
        }

        return all.FirstOrDefault(one => one.Id == candidate) switch
        {
            null => null,
            var found when referee is null => new ContactPerson(found.Name, found.Email),
            var found => new ContactPerson(DashboardTexts.RefereeOf(found.Name), ""),
        };
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
