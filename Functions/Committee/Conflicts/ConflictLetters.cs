using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Committee.Conflicts;

/// <summary>
/// Tells the recruiter that a voter cannot judge and must be replaced: the <see cref="MailOrder.Number"/>th who said
/// so on the ballot. Not sent when that is done already.
/// </summary>
public sealed class ConflictLetters(
    Letters letters,
    BallotRecords ballots,
    BallotForms forms,
    ConflictDeclaration conflicts,
    LinkBuilder links
) : IMails
{
    public IEnumerable<IMail> Mails => [letters.Mail<ConflictDeclaredMail>(WriteAsync)];

    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (
            await letters.ToPersonWhileRunningAsync(order, cancellationToken) is not { } letter
            || await ballots.FindAsync(order.Procedure, order.Step, cancellationToken) is not { } ballot
        )
        {
            return null;
        }

        var voter = ballot.Conflicted[order.Number - 1];
        return !ballot.Excused.Contains(voter) && letter.Definition.People.Find(voter) is { } person
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

/// <summary>Tells who cannot judge.</summary>
public sealed record ConflictLetter : Letter
{
    public ConflictLetter(Letter letter)
        : base(letter) { }

    /// <summary>Title of the ballot's form.</summary>
    public required string Title { get; init; }

    /// <summary>The voter's name.</summary>
    public required string Voter { get; init; }
    public string? Reason { get; init; }
    public required Uri Dashboard { get; init; }
}
