using Recruitment.Candidates;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Tests.Recruiter;

public sealed class SamePersonTests
{
    [Theory]
    [InlineData("Anna.Vos@gmail.com", "annavos+werk@googlemail.com")]
    [InlineData("ANNA@School.Example", "anna@school.example")]
    [InlineData("anna+x@outlook.com", "anna@outlook.com")]
    public void One_mailbox_is_recognised_however_it_is_written(string one, string other) =>
        Assert.Equal(SamePerson.Mailbox(one), SamePerson.Mailbox(other));

    [Theory]
    [InlineData("anna.vos@school.example", "annavos@school.example")]
    [InlineData("anna+x@school.example", "anna@school.example")]
    [InlineData("anna.vos@outlook.com", "annavos@outlook.com")]
    [InlineData("anna@gmail.com", "anna@outlook.com")]
    public void Where_the_provider_tells_them_apart_they_are_two(string one, string other) =>
        Assert.NotEqual(SamePerson.Mailbox(one), SamePerson.Mailbox(other));

    [Theory]
    [InlineData("+31 6 12345678", "0612345678")]
    [InlineData("0031612345678", "06-12 34 56 78")]
    [InlineData("+31 (0)20 123 45 67", "020-1234567")]
    public void One_telephone_is_recognised_however_it_is_written(string one, string other) =>
        Assert.Equal(SamePerson.Telephone(one), SamePerson.Telephone(other));

    [Fact]
    public void A_name_counts_only_with_the_telephone()
    {
        var zoe = Candidate("Zoë de Groot", "zoe@kandidaat.example", "0612345678");
        Candidate[] all =
        [
            zoe,
            Candidate("Zoe De Groot", "z.degroot@elders.example", "+31 6 1234 5678"),
            Candidate("Zoë de Groot", "andere@elders.example", "0687654321"),
            Candidate("Bram Kok", "bram@elders.example", "0612345678"),
            Candidate("Zoë de Groot", "zonder@elders.example", null),
        ];
        Assert.Equal([new Duplicate(zoe.Id, all[1].Id, Likeness.NameAndTelephone)], SamePerson.Among(all));
    }

    [Fact]
    public void Who_is_alike_in_both_ways_is_proposed_once()
    {
        Candidate[] all =
        [
            Candidate("Anna Vos", "anna.vos@gmail.com", "0612345678"),
            Candidate("Anna Vos", "annavos@gmail.com", "0612345678"),
            Candidate("Anna Vos", "", null),
            Candidate("Bram Kok", "", null),
        ];
        Assert.Equal([new Duplicate(all[0].Id, all[1].Id, Likeness.Address)], SamePerson.Among(all));
    }

    private static Candidate Candidate(string name, string email, string? phone) =>
        new()
        {
            Id = CandidateId.New(),
            Procedure = ProcedureId.New(),
            Name = name,
            Email = email,
            Phone = phone,
            Track = Track.External,
            ReceivedAt = DateTimeOffset.UnixEpoch,
        };
}
