using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dossier;

/// <summary>
/// The tables of a dossier: what was decided, when, by which seat and why. They hold ids, no names; scores and what
/// candidates wrote stay out. After erasure most are empty.
/// </summary>
public sealed class DossierTables(
    RecordStore records,
    CandidateRecords candidates,
    BallotRecords ballots,
    DossierChecks checks,
    DossierDecisions decisions,
    ComplaintRecords complaints,
    MailLedger mails
)
{
    public async Task<IReadOnlyList<(string Name, CsvTable Table)>> ReadAsync(
        Procedure procedure,
        ProcedureDefinition? definition,
        CancellationToken cancellationToken
    )
    {
        var id = procedure.Id;
        var all = await candidates.ListAsync(id, cancellationToken);
        var names = new DossierNames(all, definition?.People);
        var asked = await ballots.ListAsync(id, cancellationToken);
        return
        [
            ("stages.csv", Stages(procedure, definition)),
            ("seats.csv", Seats(definition)),
            ("candidates.csv", Candidates(all)),
            ("ballots.csv", Ballots(asked, names)),
            ("votes.csv", await VotesAsync(asked, names, cancellationToken)),
            ("ranking.csv", await RankingAsync(id, cancellationToken)),
            ("checks.csv", await checks.ReadAsync(id, names, cancellationToken)),
            ("decisions.csv", await decisions.ReadAsync(id, names, cancellationToken)),
            ("complaints.csv", await ComplaintsAsync(id, cancellationToken)),
            ("mails.csv", await MailsAsync(id, cancellationToken)),
        ];
    }

    private static CsvTable Stages(Procedure procedure, ProcedureDefinition? definition)
    {
        var table = new CsvTable("stage", "kind", "plannedStart", "plannedDeadline", "startedAt", "endedAt");
        foreach (var dates in procedure.Timeline)
        {
            table.Add(
                dates.StageId,
                definition?.Stages.FirstOrDefault(s => s.Id == dates.StageId)?.Kind,
                dates.Starts?.Date.ToString("yyyy-MM-dd"),
                dates.Deadline?.Date.ToString("yyyy-MM-dd"),
                dates.StartedAt,
                dates.EndedAt
            );
        }

        return table;
    }

    private static CsvTable Seats(ProcedureDefinition? definition)
    {
        var table = new CsvTable("seat", "constituency", "chair");
        foreach (var (seat, person) in definition?.People.Actors ?? [])
        {
            table.Add(seat, person.Constituency, person.Chair ? "yes" : null);
        }

        return table;
    }

    private static CsvTable Candidates(IReadOnlyList<Candidate> all)
    {
        var table = new CsvTable("candidate", "track", "receivedAt", "status", "statusAt", "statusStep");
        foreach (var candidate in all)
        {
            table.Add(
                candidate.Id,
                candidate.Track,
                candidate.ReceivedAt,
                candidate.Status,
                candidate.StatusAt,
                candidate.StatusStep
            );
        }

        return table;
    }

    private static CsvTable Ballots(IReadOnlyList<Ballot> asked, DossierNames names)
    {
        var table = new CsvTable(
            "ballot",
            "stage",
            "openedAt",
            "deadline",
            "closedAt",
            "seats",
            "candidates",
            "quorum",
            "extensions",
            "endedBy",
            "endedAt",
            "reason"
        );
        foreach (var ballot in asked)
        {
            table.Add(
                ballot.Id,
                ballot.Stage,
                ballot.OpenedAt,
                ballot.ClosesAt,
                ballot.ClosedAt,
                ballot.Voters.Count,
                ballot.Candidates.Count,
                ballot.Quorum,
                ballot.Extensions,
                ballot.Ruling?.By,
                ballot.Ruling?.At,
                names.Without(ballot.Ruling?.Reason)
            );
        }

        return table;
    }

    /// <summary>A row for each vote as a whole, and one for each candidate of whom it says more than scores.</summary>
    private async Task<CsvTable> VotesAsync(
        IReadOnlyList<Ballot> asked,
        DossierNames names,
        CancellationToken cancellationToken
    )
    {
        var table = new CsvTable("ballot", "seat", "castAt", "revision", "candidate", "choice", "rank", "reason");
        foreach (var ballot in asked)
        {
            foreach (var vote in await ballots.VotesAsync(ballot.Procedure, ballot.Id, cancellationToken))
            {
                Add(vote, null, vote.Choice, null, vote.Reason);
                foreach (var said in vote.Candidates.Where(c => c.Scores is null))
                {
                    Add(vote, said.Candidate, said.Choice, said.Rank, said.Reason);
                }
            }

            void Add(Vote vote, CandidateId? candidate, string? choice, int? rank, string? reason) =>
                table.Add(
                    ballot.Id,
                    vote.Voter,
                    vote.CastAt,
                    vote.Revision,
                    candidate,
                    choice,
                    rank,
                    names.Without(reason)
                );
        }

        return table;
    }

    private async Task<CsvTable> RankingAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        var table = new CsvTable("rank", "candidate");
        var ranking = await records.FindAsync<Ranking>(RecordPaths.Ranking(procedure), cancellationToken);
        foreach (var (index, candidate) in (ranking?.Candidates ?? []).Index())
        {
            table.Add(index + 1, candidate);
        }

        return table;
    }

    private async Task<CsvTable> ComplaintsAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        var table = new CsvTable("complaint", "candidate", "receivedAt", "answeredAt");
        foreach (var complaint in await complaints.ListAsync(procedure, cancellationToken))
        {
            table.Add(complaint.Id, complaint.Candidate, complaint.ReceivedAt, complaint.AnsweredAt);
        }

        return table;
    }

    private async Task<CsvTable> MailsAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        var table = new CsvTable("kind", "recipient", "step", "sentAt", "state", "bouncedAt");
        foreach (var mail in await mails.ReadAsync(procedure, cancellationToken))
        {
            table.Add(mail.Order.Kind, mail.Order.Recipient, mail.Order.Step, mail.At, mail.State, mail.BouncedAt);
        }

        return table;
    }
}
