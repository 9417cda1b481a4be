using Recruitment.Committee.Rulings;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Reads what the mails about a ballot say.</summary>
public sealed class BallotLetters(Letters letters, BallotRecords ballots, BallotForms forms, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<BallotInvitationMail>(WriteAsync),
            letters.Mail<BallotReminderMail>(WriteAsync),
            letters.Mail<BallotLastNoticeMail>(WriteAsync),
            letters.Mail<BallotExtendedMail>(WriteAsync),
            letters.Mail<BallotEscalationMail>(WriteAsync),
            letters.Mail<BallotWidenedMail>(WriteAsync),
            letters.Mail<BallotRuledMail>(WriteRuledAsync),
        ];

    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonWhileRunningAsync(order, cancellationToken) is { } letter
            ? await FindAsync(order, letter, cancellationToken)
            : null;

    private async Task<Letter?> WriteRuledAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonWhileRunningAsync(order, cancellationToken) is { } letter
        && await ballots.FindAsync(order.Procedure, order.Step, cancellationToken) is { Ruling: not null } ballot
            ? await WriteAsync(ballot, order, letter, cancellationToken)
            : null;

    /// <summary>Null when there is nothing to ask any more: closed or erased.</summary>
    public async Task<BallotLetter?> FindAsync(MailOrder order, Letter letter, CancellationToken cancellationToken) =>
        await ballots.FindAsync(order.Procedure, order.Step, cancellationToken) is { ClosedAt: null } ballot
            ? await WriteAsync(ballot, order, letter, cancellationToken)
            : null;

    private async Task<BallotLetter?> WriteAsync(
        Ballot ballot,
        MailOrder order,
        Letter letter,
        CancellationToken cancellationToken
    )
    {
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
            EndsWithOneAnswer = ballot.EndsWithOneAnswer,
            Link = ballot.Voters.Contains(reader)
                ? links.For(new Link(BallotLink.Name, order.Procedure, order.Step, reader.Value))
                : null,
            Missing = [.. Names(people, missing)],
            WaitsForQuorum = ballot.WaitsForQuorum && votes.Count < ballot.Quorum,
            RulingLink = reader == People.RecruiterId && RulingLink.To(ballot) is { } ruling ? links.For(ruling) : null,
            Ruling = ballot.Ruling,
            MoreTime = ballot.MoreTime,
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

/// <summary>A mail about a ballot.</summary>
public sealed record BallotLetter : Letter
{
    public BallotLetter(Letter letter)
        : base(letter) { }

    /// <summary>What is asked: the title of the ballot's form.</summary>
    public required string Title { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <inheritdoc cref="Ballot.EndsWithOneAnswer"/>
    public bool EndsWithOneAnswer { get; init; }

    /// <summary>Where the recipient votes; for the recruiter absent.</summary>
    public Uri? Link { get; init; }

    /// <summary>At the deadline it is extended, unless more answer: too few did, and it waits for them.</summary>
    public required bool WaitsForQuorum { get; init; }

    /// <summary>Where the recruiter decides to wait no longer; absent for others, and while there is nothing to decide.</summary>
    public Uri? RulingLink { get; init; }

    /// <inheritdoc cref="Ballot.Ruling"/>
    public BallotRuling? Ruling { get; init; }

    /// <inheritdoc cref="Ballot.MoreTime"/>
    public BallotTime? MoreTime { get; init; }

    /// <summary>Names of those who have not voted.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}
