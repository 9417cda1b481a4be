using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures.Definition;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Reads what the mails about a ballot say.</summary>
public sealed class BallotLetters(BallotRecords ballots, BallotForms forms, LinkBuilder links)
{
    /// <summary>Null when there is nothing to ask any more: closed or erased.</summary>
    public async Task<BallotLetter?> FindAsync(
        MailOrder order,
        Letter letter,
        CancellationToken cancellationToken
    )
    {
        var ballot = await ballots.FindAsync(order.Procedure, order.Step, cancellationToken);
        if (ballot is null or { ClosedAt: not null })
        {
            return null;
        }

        // Whoever has the recipient's place by now; nobody who has no say in it.
        var reader = letter.Definition.People.Current(new PersonId(order.Recipient));
        if (
            (reader != People.RecruiterId && !ballot.Voters.Contains(reader))
            || ballot.Conflicted.Contains(reader)
        )
        {
            return null;
        }

        var votes = await ballots.VotesAsync(order.Procedure, order.Step, cancellationToken);
        var missing = ballot.Voters.Except(votes.Select(vote => vote.Voter));
        return new BallotLetter(letter)
        {
            Title = forms.Get(ballot.Form).Title,
            ClosesAt = ballot.ClosesAt,
            Link = ballot.Voters.Contains(reader)
                ? links.For(new Link(BallotLink.Name, order.Procedure, order.Step, reader.Value))
                : null,
            Missing = [.. Names(letter.Definition.People, missing)],
        };
    }

    private static IEnumerable<string> Names(People people, IEnumerable<PersonId> ids) =>
        ids.Select(people.Find).OfType<Person>().Select(person => person.Name);
}
