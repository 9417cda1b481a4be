using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Committee.Conflicts;

/// <summary>
/// Tells the recruiter that a voter cannot judge and must be replaced: the <see cref="MailOrder.Number"/>th who said
/// so on the ballot. Not sent when that is done already.
/// </summary>
public sealed class ConflictDeclaredMail(
    Letters letters,
    BallotRecords ballots,
    BallotForms forms,
    ConflictDeclaration conflicts,
    LinkBuilder links
) : LetterMail<ConflictDeclaredMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (
            await base.WriteAsync(order, cancellationToken) is not { } letter
            || await ballots.FindAsync(order.Procedure, order.Step, cancellationToken) is not { } ballot
        )
        {
            return null;
        }

        var voter = ballot.Conflicted[order.Number - 1];
        return letter.Definition.People.Find(voter) is { } person
            ? new ConflictLetter(letter)
            {
                Title = forms.Get(ballot.Form).Title,
                Voter = person.Name,
                Reason = await conflicts.ReasonAsync(ballot, voter, cancellationToken),
                Dashboard = links.For(DashboardAddress.Of(order.Procedure)),
            }
            : null;
    }
}
