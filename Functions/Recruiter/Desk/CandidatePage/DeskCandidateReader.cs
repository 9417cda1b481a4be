using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Candidates.Terms;
using Recruitment.Committee.Scores;
using Recruitment.Mail;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Recruiter.Desk.CandidatePage;

/// <summary>Puts together what the desk shows of a candidate.</summary>
public sealed class DeskCandidateReader(
    CandidateRecords candidates,
    CandidateActs acts,
    CandidateNotes notes,
    PersonalTermsRecords terms,
    CheckRecords checks,
    InterviewScores interviews,
    DeskCandidateLinks pages,
    MailLedger ledger
)
{
    /// <summary>Null when unknown or erased.</summary>
    /// <param name="id">As the address has it. Ids of uploads are of the uploader's making.</param>
    public async Task<DeskCandidateModel?> FindAsync(
        DeskVisitor visitor,
        DeskProcedure mine,
        string id,
        CancellationToken cancellationToken
    )
    {
        var procedure = mine.Procedure.Id;
        if (
            !CandidateId.CanBe(id)
            || await candidates.FindAsync(procedure, new CandidateId(id), cancellationToken) is not { } candidate
        )
        {
            return null;
        }

        var mails = await ledger.ReadAsync(procedure, cancellationToken);
        return new DeskCandidateModel
        {
            Visitor = visitor,
            Procedure = mine,
            Candidate = candidate,
            Acts = await acts.ListAsync(procedure, candidate.Id, cancellationToken),
            Notes = await notes.ListAsync(procedure, candidate.Id, cancellationToken),
            Mails =
            [
                .. mails
                    .Where(mail => mail.Order.Recipient == id || mail.Order.Abouts.Contains(candidate.Id))
                    .Reverse(),
            ],
            Interviews = await interviews.FindAsync(procedure, mine.Definition, cancellationToken),
            Terms = await terms.FindAsync(procedure, candidate.Id, cancellationToken),
            Checks = await checks.FindAsync(procedure, candidate.Id, cancellationToken),
            OpenPages = await pages.OpenAsync(candidate, cancellationToken),
            PossibleOther = OtherOf(candidate, await candidates.SummariesAsync(procedure, cancellationToken)),
            NewNote = Identifier.New(),
        };
    }

    /// <summary>By address: listings hold no telephone number.</summary>
    private static string OtherOf(Candidate candidate, IReadOnlyList<CandidateSummary> all) =>
        candidate.Email.Length == 0
            ? ""
            : all.FirstOrDefault(other =>
                other.Id != candidate.Id
                && !other.Status.IsFinal
                && SamePerson.Mailbox(other.Email) == SamePerson.Mailbox(candidate.Email)
            )?.Email
                ?? "";
}
