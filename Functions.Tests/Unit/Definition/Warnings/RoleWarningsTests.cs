using Recruitment.Definition;
using Recruitment.Definition.Reading;

namespace Recruitment.Tests.Definition.Warnings;

public sealed class RoleWarningsTests
{
    [Theory]
    [InlineData("Directeur basisschool De Regenboog", "schoolLeader")]
    [InlineData("Schooldirecteur (m/v/x)", "schoolLeader")]
    [InlineData("Rector", "schoolLeader")]
    [InlineData("Conrector onderwijs", "schoolLeader")]
    [InlineData("adjunct-directeur", "schoolLeader")]
    [InlineData("Adjunct directeur bovenbouw", "schoolLeader")]
    [InlineData("Interim-directeur", "schoolLeader")]
    [InlineData("Plaatsvervangend directeur", "schoolLeader")]
    [InlineData("Schoolleider van een kindcentrum", "schoolLeader")]
    [InlineData("Locatiedirecteur vmbo", "schoolLeader")]
    [InlineData("Directeur-bestuurder", "board")]
    [InlineData("Bestuurder", "board")]
    [InlineData("Lid College van Bestuur", "board")]
    [InlineData("Clusterdirecteur primair onderwijs", "aboveSchool")]
    [InlineData("Bovenschools directeur", "aboveSchool")]
    [InlineData("Head teacher", "schoolLeader")]
    [InlineData("Headteacher of a primary school", "schoolLeader")]
    [InlineData("Deputy head", "schoolLeader")]
    [InlineData("Vice Principal", "schoolLeader")]
    [InlineData("School leader", "schoolLeader")]
    public void A_title_that_leads_a_school_with_the_role_of_staff_is_told(string function, string role)
    {
        var warning = Assert.Single(In(function), w => w.Pointer == "/vacancy/role");

        Assert.Equal("LeaderAsStaff", warning.Key);
        Assert.Contains($"\"{role}\"", FaultTexts.Of(warning));
    }

    [Theory]
    [InlineData("Teamleider onderbouw")]
    [InlineData("Afdelingsleider havo")]
    [InlineData("Team leader")]
    public void A_title_that_may_lead_a_school_is_asked_about(string function) =>
        Assert.Equal(["PerhapsLeaderAsStaff"], In(function).Select(warning => warning.Key));

    [Theory]
    [InlineData("Projectleider digitalisering")]
    [InlineData("Secretaris van de rector")]
    [InlineData("Assistent van de directeur")]
    [InlineData("Directeursassistent")]
    [InlineData("Directiesecretaris")]
    [InlineData("Managementassistent directie")]
    [InlineData("Adviseur voor de bestuurder")]
    [InlineData("Beleidsmedewerker bestuur")]
    [InlineData("Coach voor schoolleiders")]
    [InlineData("Corrector")]
    [InlineData("Intern begeleider")]
    [InlineData("Docent bestuurskunde")]
    [InlineData("Lector leiderschap")]
    [InlineData("Personal assistant to the principal")]
    [InlineData("The head teacher's secretary")]
    [InlineData("Hoofdconciërge")]
    [InlineData("Teamlid")]
    public void Who_assists_a_leader_and_what_only_looks_like_a_title_is_not_told(string function) =>
        Assert.Empty(In(function));

    [Fact]
    public void With_the_right_role_or_in_another_sector_or_a_membership_nothing_is_told()
    {
        Assert.Empty(In("Rector", vacancy => vacancy with { Role = VacancyRole.SchoolLeader }));
        Assert.Empty(In("Directeur", vacancy => vacancy with { Sector = "MBO" }));
        Assert.Empty(In("Directeur in de adviesraad", vacancy => vacancy with { Kind = VacancyKind.Membership }));
    }

    private static IReadOnlyList<Fault> In(string function, Func<Vacancy, Vacancy>? change = null) =>
        Warned.In(
            Warned.Alkwin(vacancy =>
            {
                var named = vacancy with { Function = function };
                return change?.Invoke(named) ?? named;
            })
        );
}
