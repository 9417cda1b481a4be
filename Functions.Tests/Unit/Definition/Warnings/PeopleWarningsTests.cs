using Recruitment.Definition;

namespace Recruitment.Tests.Definition.Warnings;

public sealed class PeopleWarningsTests
{
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_committee_that_can_be_divided_in_halves_is_told(int members, bool isTold) =>
        Assert.Equal(
            isTold ? ["/people/committee EvenCommittee"] : [],
            Warned.Told(
                Warned.Alkwin(people: people => people with { Committee = [.. people.Committee.Take(members)] })
            )
        );

    [Fact]
    public void The_recruiter_among_those_who_vote_is_told_in_every_group()
    {
        var definition = Warned.Alkwin(people: people =>
        {
            Person[] recruiter = [people.Recruiter with { Email = people.Recruiter.Email.ToUpperInvariant() }];
            return people with
            {
                Committee = [.. people.Committee.Take(4), .. recruiter],
                Management = recruiter,
                Board = [.. people.Board, .. recruiter],
                Hr = recruiter,
            };
        });

        Assert.Equal(
            [
                "/people/committee/4/email RecruiterVotes",
                "/people/management/0/email RecruiterVotes",
                "/people/board/1/email RecruiterVotes",
            ],
            Warned.Told(definition)
        );
    }

    [Theory]
    [InlineData("Joost  van rijn", "j.vanrijn@elders.example", true)]
    [InlineData("J. van Rijn", "joost.vanrijn+werk@alkwin.example", true)]
    [InlineData("Joost van Rijn jr.", "jvrijn@alkwin.example", false)]
    [InlineData("Anna de Vries", "joost.vanrijn@elders.example", false)]
    public void The_same_name_or_mailbox_twice_in_a_group_is_told(string name, string email, bool isTold)
    {
        var definition = Warned.Alkwin(people: people =>
            people with
            {
                Committee = [.. people.Committee.Take(4), new Person { Name = name, Email = email }],
            }
        );

        Assert.Equal(isTold ? ["/people/committee/4/name PersonPerhapsTwice"] : [], Warned.Told(definition));
    }

    [Fact]
    public void The_same_person_in_two_groups_is_not_told() =>
        Assert.Empty(Warned.In(Warned.Alkwin(people: people => people with { Management = [people.Committee[0]] })));
}
