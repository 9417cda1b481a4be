using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>Reads what the mails about a decision on which the council has a say show.</summary>
public sealed class CouncilLetters(
    RecordStore records,
    CandidateRecords candidates,
    CouncilAdvices advices,
    LinkBuilder links
)
{
    /// <summary>Null when erased.</summary>
    public async Task<CouncilLetter?> FindAsync(MailOrder order, Letter letter, CancellationToken cancellationToken)
    {
        var notice = await records.FindAsync<CouncilNotice>(
            CouncilNotice.Path(order.Procedure, order.Step),
            cancellationToken
        );
        if (notice is null)
        {
            return null;
        }

        var reader = new PersonId(order.Recipient);
        return new CouncilLetter(letter)
        {
            Notice = notice,
            About = notice.Candidate is { } id
                ? await candidates.FindAsync(order.Procedure, id, cancellationToken)
                : null,
            Advice = notice.Candidate is { } advised
                ? await advices.FindAsync(order.Procedure, advised, cancellationToken)
                : null,
            Link =
                notice.Suspension is { LiftedAt: null } && SuspensionRules.MayLift(letter.Definition.People, reader)
                    ? links.For(new Link(SuspensionLink.Name, order.Procedure, order.Step, reader.Value))
                    : null,
        };
    }
}
