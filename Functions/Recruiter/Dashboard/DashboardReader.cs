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
    /// <summary>Null once the data are erased.</summary>
    public async Task<DashboardModel?> ReadAsync(Procedure procedure, CancellationToken cancellationToken)
    {
        var id = procedure.Id;
        if (await procedures.FindDefinitionAsync(id, cancellationToken) is not { } definition)
        {
            return null;
        }

        var all = await candidates.ListAsync(id, cancellationToken);
        return new DashboardModel
        {
            Clocks = await clocks.ReadAsync(procedure, definition, cancellationToken),
            ClockEdition = ClockTexts.CodesOf(definition.Clocks ?? ClockSettings.Default),
            Warnings = DefinitionWarnings.Sentences(
                definition,
                procedure.Timeline,
                DutchTime.DayOf(procedure.CreatedAt)
            ),
            Complaints =
            [
                .. from complaint in await complaints.ListAsync(id, cancellationToken)
                join candidate in all on complaint.Candidate equals candidate.Id
                select new DashboardComplaint(
                    complaint,
                    candidate.Name,
                    complaints.DueOf(complaint, candidate, procedure, definition)
                ),
            ],
            Unreachable = await UnreachableAsync(id, cancellationToken),
            Now = clock.GetUtcNow(),
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Procedure = procedure,
            People = definition.People,
            Replacements = await replacements.ListAsync(id, cancellationToken),
            Stages = [.. procedure.Timeline.Select(dates => Stage(dates, procedure, definition))],
            PlanRemarks = PlanRemarks.Of(procedure, definition),
            Ballots = await BallotsAsync(id, definition, cancellationToken),
            Candidates =
            [
                .. all.Select(c => new DashboardCandidate(
                    c.Id,
                    c.Enrolment is { } team ? $"{team.School} ({c.Name})" : c.Name,
                    c.Email,
                    c.Track,
                    c.Status,
                    c.ReceivedAt,
                    c.Cv is not null,
                    c.PriorityGroup
                )
                {
                    ReserveUntil = c.Status == CandidateStatus.Reserve ? c.Reserve?.Until : null,
                }),
            ],
            Priority = PriorityEditions.Of(definition),
            Quarantined = await UploadsAsync(id, definition, cancellationToken),
            Vacancy = addresses.Vacancy(id),
            IsProgramme = definition.Programme is not null,
            Earlier = procedure.Reopens is { } earlier ? addresses.Dashboard(earlier) : null,
            Later = procedure.ReopenedBy is { } later ? addresses.Dashboard(later) : null,
        };
    }

    private static DashboardStage Stage(StageDates dates, Procedure procedure, ProcedureDefinition definition)
    {
        var stage = definition.Stages.First(s => s.Id == dates.StageId);
        var language = definition.Organisation.Language;
        var marker =
            procedure.CurrentStage == dates.StageId ? "current"
            : dates.EndedAt is not null ? "done"
            : null;
        return new DashboardStage(StageStatus.Of(dates, stage, language), StageTitles.Of(stage, language), marker);
    }

    private async Task<IReadOnlyList<DashboardBallot>> BallotsAsync(
        ProcedureId id,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<DashboardBallot>();
        foreach (var ballot in await ballots.ListAsync(id, cancellationToken))
        {
            var votes = await ballots.VotesAsync(id, ballot.Id, cancellationToken);
            var voted = votes.Select(vote => vote.Voter).ToHashSet();
            shown.Add(
                new DashboardBallot(
                    forms.Get(ballot.Form).Title,
                    ballot.ClosesAt,
                    ballot.ClosedAt,
                    [
                        .. ballot.Voters.Select(voter => new DashboardVoter(
                            definition.People.Find(voter)?.Name ?? DashboardTexts.FormerPerson,
                            voted.Contains(voter)
                        )),
                    ]
                )
            );
        }

        return shown;
    }

    private async Task<IReadOnlyList<DashboardContact>> UnreachableAsync(
        ProcedureId id,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<DashboardContact>();
        foreach (var contact in await contacts.OpenAsync(id, cancellationToken))
        {
            if (contact.OpenedAt is { } since && await book.FindAsync(id, contact.Id, cancellationToken) is { } person)
            {
                var correct = links.For(CorrectionAddress.Of(id, contact.Id, People.RecruiterId.Value));
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
