using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>Whether those who vote can: without a tie, each once, and none of them who runs the procedure.</summary>
internal static class PeopleWarnings
{
    public static IEnumerable<Fault> Of(ProcedureDefinition definition)
    {
        var people = definition.People;
        (string Group, IReadOnlyList<Person> Members)[] voters =
        [
            ("committee", people.Committee),
            ("management", people.Management),
            ("board", people.Board),
            ("approvers", people.Approvers),
            ("council", people.Council),
        ];
        return
        [
            .. Ties(definition),
            .. voters.SelectMany(group => Recruiter(group.Members, people.Recruiter, $"/people/{group.Group}")),
            .. voters.SelectMany(group => Twice(group.Members, $"/people/{group.Group}")),
        ];
    }

    /// <summary>An even number of members can be divided in halves, of which neither recommends unless the chair's vote decides.</summary>
    private static IEnumerable<Fault> Ties(ProcedureDefinition definition) =>
        definition.People.Committee.Count is > 0 and var members
        && members % 2 == 0
        && definition.Stages.Any(stage => stage is { Kind: StageKind.Recommendation, TieBreak: not TieBreak.Chair })
            ? [new Fault("/people/committee", "EvenCommittee", members)]
            : [];

    /// <summary>The recruiter rules on ballots that do not close; who votes cannot rule on the vote.</summary>
    private static IEnumerable<Fault> Recruiter(IReadOnlyList<Person> voters, Person recruiter, string pointer) =>
        from voter in voters.Index()
        where MailboxOf(voter.Item) == MailboxOf(recruiter)
        select new Fault(JsonPointer.Item(pointer, voter.Index) + "/email", "RecruiterVotes", voter.Item.Name);

    /// <summary>The same address is refused; the same mailbox or name is most likely the same person.</summary>
    private static IEnumerable<Fault> Twice(IReadOnlyList<Person> group, string pointer)
    {
        var mailboxes = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, person) in group.Index())
        {
            var isFresh = mailboxes.Add(MailboxOf(person)) & names.Add(NameOf(person));
            if (!isFresh)
            {
                yield return new Fault(JsonPointer.Item(pointer, index) + "/name", "PersonPerhapsTwice", person.Name);
            }
        }
    }

    /// <summary>Without case, and without what stands behind a plus, which most servers ignore.</summary>
    private static string MailboxOf(Person person) =>
        person.Email.ToLowerInvariant().Split('@') is [var local, var host]
            ? $"{local.Split('+')[0]}@{host}"
            : person.Email;

    private static string NameOf(Person person) =>
        string.Join(' ', person.Name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
