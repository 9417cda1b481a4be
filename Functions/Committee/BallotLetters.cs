using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Reads what the mails about a ballot say.</summary>
public sealed class BallotLetters(BallotRecords ballots, BallotForms forms, LinkBuilder links)
{
    /// <summary>Null when there is nothing to ask any more: closed or erased.</summary>
    public async Task<BallotLetter?> FindAsync(MailOrder order, Letter letter, CancellationToken cancellationToken)
    {
        var ballot = await ballots.FindAsync(order.Procedure, order.Step, cancellationToken);
        if (ballot is null or { ClosedAt: not null })
        {
            return null;
        }

        // Whoever has the recipient's place by now.
        var people = letter.Definition.People;
        var reader = people.Current(new PersonId(order.Recipient));
        if (!Concerns(ballot, reader, people) || ballot.Conflicted.Contains(reader))
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
            Missing = [.. Names(people, missing)],
        };
    }

    /// <summary>Whether somebody votes, or is told how it goes.</summary>
    private static bool Concerns(Ballot ballot, PersonId reader, People people) =>
        reader == People.RecruiterId
        || ballot.Voters.Contains(reader)
        || ballot.EscalateTo.Select(people.Current).Contains(reader);

    private static IEnumerable<string> Names(People people, IEnumerable<PersonId> ids) =>
        ids.Select(people.Find).OfType<Person>().Select(person => person.Name);
}
