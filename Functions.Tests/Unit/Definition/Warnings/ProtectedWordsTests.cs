using Recruitment.Definition.Warnings;

namespace Recruitment.Tests.Definition.Warnings;

/// <summary>Which texts name what may make no difference between candidates, and which only have such words.</summary>
public sealed class ProtectedWordsTests
{
    [Theory]
    [InlineData("U bent jonger dan 35", "Age")]
    [InlineData("Je bent tussen de 25 en 40 jaar", "Age")]
    [InlineData("Leeftijd: 25 tot 45", "Age")]
    [InlineData("Wat is uw leeftijd?", "Age")]
    [InlineData("Geboortedatum", "Age")]
    [InlineData("Hoe oud bent u?", "Age")]
    [InlineData("Maximaal 35 jaar", "Age")]
    [InlineData("max. 35 jaar", "Age")]
    [InlineData("Kandidaten onder de 40", "Age")]
    [InlineData("You must be under 30", "Age")]
    [InlineData("Een jonge hond die van aanpakken weet", "Age")]
    [InlineData("Jong en dynamisch", "Age")]
    [InlineData("Je bent pas afgestudeerd", "Age")]
    [InlineData("Bij voorkeur een jonge leerkracht", "Age")]
    [InlineData("Je bent jonger dan 35 en kunt goed omgaan met leerlingen", "Age")]
    [InlineData("What is your age?", "Age")]
    [InlineData("Date of birth", "Age")]
    [InlineData("You are under 35 years old", "Age")]
    [InlineData("Young and energetic", "Age")]
    [InlineData("Maximum age 40", "Age")]
    [InlineData("How old are you?", "Age")]
    [InlineData("Recent graduate", "Age")]
    [InlineData("Wat is uw geslacht?", "Sex")]
    [InlineData("Man", "Sex")]
    [InlineData("Vrouw", "Sex")]
    [InlineData("Bij voorkeur een vrouw", "Sex")]
    [InlineData("Mannelijke leerkracht gezocht", "Sex")]
    [InlineData("Bent u man of vrouw?", "Sex")]
    [InlineData("Voor dit team zoeken wij een vrouwelijke docent", "Sex")]
    [InlineData("Gender", "Sex")]
    [InlineData("Sex", "Sex")]
    [InlineData("A male teacher is preferred", "Sex")]
    [InlineData("You are a woman", "Sex")]
    [InlineData("Wat is uw afkomst?", "Origin")]
    [InlineData("Van Nederlandse afkomst", "Origin")]
    [InlineData("Etniciteit", "Origin")]
    [InlineData("Geboorteplaats", "Origin")]
    [InlineData("Je bent geboren in Nederland", "Origin")]
    [InlineData("Heeft u een migratieachtergrond?", "Origin")]
    [InlineData("Huidskleur", "Origin")]
    [InlineData("Ethnicity", "Origin")]
    [InlineData("Place of birth", "Origin")]
    [InlineData("What is your ethnic background?", "Origin")]
    [InlineData("Race", "Origin")]
    [InlineData("Wat is uw nationaliteit?", "Nationality")]
    [InlineData("U hebt de Nederlandse nationaliteit", "Nationality")]
    [InlineData("Je bent Nederlander", "Nationality")]
    [InlineData("Nationality", "Nationality")]
    [InlineData("Dutch citizens only", "Nationality")]
    [InlineData("Nationaliteit en woonplaats", "Nationality")]
    [InlineData("Wat is uw geloof?", "Religion")]
    [InlineData("Je bent belijdend christen", "Religion")]
    [InlineData("Lid van een protestantse kerk", "Religion")]
    [InlineData("Welke godsdienst hebt u?", "Religion")]
    [InlineData("U bent praktiserend katholiek", "Religion")]
    [InlineData("Levensovertuiging", "Religion")]
    [InlineData("What is your religion?", "Religion")]
    [InlineData("Practising Christian", "Religion")]
    [InlineData("Member of a church", "Religion")]
    [InlineData("Wat is uw seksuele geaardheid?", "Orientation")]
    [InlineData("Sexual orientation", "Orientation")]
    [InlineData("Wat is uw politieke voorkeur?", "Politics")]
    [InlineData("Lid van een vakbond", "Politics")]
    [InlineData("Political beliefs", "Politics")]
    [InlineData("U bent lichamelijk gezond", "Health")]
    [InlineData("Hoe is uw gezondheid?", "Health")]
    [InlineData("Heeft u een chronische ziekte?", "Health")]
    [InlineData("Hoe vaak was u het afgelopen jaar ziek?", "Health")]
    [InlineData("Geen lichamelijke beperkingen", "Health")]
    [InlineData("Heeft u een handicap?", "Health")]
    [InlineData("Hoe hoog was uw ziekteverzuim?", "Health")]
    [InlineData("Gebruikt u medicijnen?", "Health")]
    [InlineData("Bent u arbeidsongeschikt geweest?", "Health")]
    [InlineData("In good health", "Health")]
    [InlineData("Do you have a disability?", "Health")]
    [InlineData("How many sick days did you take?", "Health")]
    [InlineData("Do you use medication?", "Health")]
    [InlineData("Medical history", "Health")]
    [InlineData("Bent u zwanger?", "Pregnancy")]
    [InlineData("Hebt u een kinderwens?", "Pregnancy")]
    [InlineData("Heeft u kinderen?", "Pregnancy")]
    [InlineData("Je bent niet zwanger", "Pregnancy")]
    [InlineData("Are you pregnant?", "Pregnancy")]
    [InlineData("Do you plan to have children?", "Pregnancy")]
    [InlineData("Wat is uw burgerlijke staat?", "MaritalState")]
    [InlineData("Bent u gehuwd?", "MaritalState")]
    [InlineData("Wat is uw gezinssituatie?", "MaritalState")]
    [InlineData("Marital status", "MaritalState")]
    [InlineData("Are you married?", "MaritalState")]
    [InlineData("Wat is uw huidige salaris?", "SalaryHistory")]
    [InlineData("Laatstverdiende salaris", "SalaryHistory")]
    [InlineData("Stuur uw laatste loonstrook mee", "SalaryHistory")]
    [InlineData("Wat verdient u nu?", "SalaryHistory")]
    [InlineData("Wat is uw salaris?", "SalaryHistory")]
    [InlineData("Huidige inschaling", "SalaryHistory")]
    [InlineData("Your current salary", "SalaryHistory")]
    [InlineData("Salary history", "SalaryHistory")]
    [InlineData("Payslip of the last month", "SalaryHistory")]
    [InlineData("What do you earn?", "SalaryHistory")]
    [InlineData("Wat is uw BSN?", "CitizenNumber")]
    [InlineData("Burgerservicenummer", "CitizenNumber")]
    [InlineData("Stuur een kopie van uw paspoort mee", "CitizenNumber")]
    [InlineData("BSN-nummer", "CitizenNumber")]
    [InlineData("Copy of your passport", "CitizenNumber")]
    [InlineData("Social security number", "CitizenNumber")]
    public void A_criterion_or_a_question_that_names_a_ground_is_found(string text, string ground) =>
        Assert.Contains(ground, Found(text, isOfCandidates: true));

    [Theory]
    [InlineData("Ervaring met elke leeftijdsgroep")]
    [InlineData("Werkt graag op een gezonde school")]
    [InlineData("Beheerst Engels op C1-niveau")]
    [InlineData("Geeft les in de moedertaal van de leerling")]
    [InlineData("Ervaring met kinderen in de leeftijd van 4 tot 12 jaar")]
    [InlineData("Kan werken met leerlingen van alle leeftijden")]
    [InlineData("Minimaal 20 jaar ervaring in het onderwijs")]
    [InlineData("Maximaal 30 jaar voor de klas")]
    [InlineData("Ervaring met het jonge kind")]
    [InlineData("Kennis van jonge kinderen")]
    [InlineData("Ervaring met leerlingen jonger dan 12")]
    [InlineData("Ongeacht leeftijd, geslacht of afkomst")]
    [InlineData("Wij nodigen iedereen uit, ongeacht uw afkomst, gender of geloof")]
    [InlineData("Iedereen is welkom, van welke afkomst of nationaliteit ook")]
    [InlineData("Ervaring met leerlingen van diverse afkomst")]
    [InlineData("Kan omgaan met ouders met een migratieachtergrond")]
    [InlineData("Weet om te gaan met leerlingen met een beperking")]
    [InlineData("Kennis van chronisch zieke leerlingen")]
    [InlineData("Onderwijs aan zieke kinderen")]
    [InlineData("Bevoegdheid voor gezondheidskunde")]
    [InlineData("Werkt aan de gezondheid van leerlingen")]
    [InlineData("Heeft gezond verstand")]
    [InlineData("Maakt de organisatie financieel gezond")]
    [InlineData("Bevoegdheid godsdienst")]
    [InlineData("Docent godsdienst en levensbeschouwing")]
    [InlineData("Onderschrijft de katholieke identiteit van de school")]
    [InlineData("Heeft geloof in de ontwikkeling van ieder kind")]
    [InlineData("Is geloofwaardig")]
    [InlineData("Bevordert burgerschap")]
    [InlineData("Vakmanschap en leiderschap")]
    [InlineData("Manager van het team")]
    [InlineData("Bekend met genderdiversiteit")]
    [InlineData("Werkt met jongens en meisjes, mannen en vrouwen")]
    [InlineData("Vervangt wegens zwangerschapsverlof")]
    [InlineData("Ervaring met alleenstaande ouders")]
    [InlineData("Begrip voor de gezinssituatie van leerlingen")]
    [InlineData("Ervaring met salarisadministratie")]
    [InlineData("Weet welk salaris bij de schaal past")]
    [InlineData("Welk salaris wenst u?")]
    [InlineData("Wat is uw salariswens?")]
    [InlineData("What are your salary expectations?")]
    [InlineData("Leerlingen onder de 18 jaar begeleiden")]
    [InlineData("In welke schaal ziet u zichzelf?")]
    [InlineData("Hoeveel jaar bent u schoolleider?")]
    [InlineData("In welke regio werkt u?")]
    [InlineData("Heeft politieke sensitiviteit")]
    [InlineData("Is bestuurlijk-politiek vaardig")]
    [InlineData("Kan de herkomst van gegevens nagaan")]
    [InlineData("Is lichamelijk in staat gymlessen te geven")]
    [InlineData("Kan privé en werk gescheiden houden")]
    [InlineData("Is stressbestendig en flexibel")]
    [InlineData("Werkt of werkte als docent")]
    [InlineData("Beschikt over een rijbewijs")]
    [InlineData("Experience with all age groups")]
    [InlineData("Teaches citizenship education")]
    [InlineData("Knowledge of health and safety")]
    [InlineData("Experience in a healthy school")]
    [InlineData("Supports pupils with disabilities")]
    [InlineData("Regardless of age, sex or origin")]
    [InlineData("We are an equal opportunity employer, whatever your race or religion")]
    [InlineData("At least 20 years of experience")]
    [InlineData("Manages a language department")]
    [InlineData("Average workload")]
    [InlineData("Works with children of every nationality")]
    [InlineData("Teaches religion education")]
    [InlineData("Maternity cover")]
    [InlineData("Knows how to manage staff")]
    [InlineData("Race against the clock")]
    public void A_criterion_or_a_question_about_the_work_is_let_be(string text) =>
        Assert.Empty(Found(text, isOfCandidates: true));

    [Theory]
    [InlineData("Wij zoeken een jonge docent", "Age")]
    [InlineData("U bent jonger dan 35", "Age")]
    [InlineData("Gezocht: een vrouw", "Sex")]
    [InlineData("Een mannelijke docent", "Sex")]
    [InlineData("Stuur uw salarisstrook mee", "SalaryHistory")]
    [InlineData("Neem een kopie van uw paspoort mee", "CitizenNumber")]
    [InlineData("U bent christen", "Religion")]
    public void A_text_that_says_it_of_candidates_is_found_wherever_it_stands(string text, string ground) =>
        Assert.Equal([ground], Found(text, isOfCandidates: false));

    [Theory]
    [InlineData("Leerlingen van 12 tot 18 jaar, van elke afkomst")]
    [InlineData("U begeleidt kinderen met een beperking")]
    [InlineData("Vervanging wegens zwangerschapsverlof")]
    [InlineData("Een school met leerlingen van veel nationaliteiten")]
    [InlineData("Salarisadministratie en verzuim")]
    [InlineData("U geeft les aan leerlingen met een chronische ziekte")]
    [InlineData("Wij zijn een katholieke school")]
    [InlineData("De gezondheid van leerlingen staat voorop")]
    [InlineData("U verwerkt BSN's van leerlingen")]
    [InlineData("Uw leeftijd of afkomst maakt niet uit")]
    public void A_text_about_pupils_or_the_work_is_let_be(string text) =>
        Assert.Empty(Found(text, isOfCandidates: false));

    [Theory]
    [InlineData("Secretaresse", true)]
    [InlineData("Juf groep 3", true)]
    [InlineData("Meester of juf voor groep 5", false)]
    [InlineData("Secretaresse (m/v)", false)]
    [InlineData("Leraar/lerares Frans", false)]
    [InlineData("Leerkracht groep 3", false)]
    [InlineData("Bouwmeester", false)]
    [InlineData("Docent wiskunde", false)]
    public void A_title_for_one_of_the_sexes_is_found(string function, bool isFound) =>
        Assert.Equal(isFound, ProtectedWords.TitleOfOneSex(function) is not null);

    [Fact]
    public void Every_ground_has_its_place_in_the_definition_and_its_sentence()
    {
        var definition = Warned.Alkwin(
            vacancy =>
                vacancy with
                {
                    Function = "Secretaresse",
                    Summary = "Wij zoeken een jonge collega.",
                    Profile = ["U bent praktiserend katholiek."],
                    Criteria = [vacancy.Criteria[0], vacancy.Criteria[1] with { Text = "Goede gezondheid" }],
                },
            stage: stage =>
                stage.Kind == Recruitment.Definition.StageKind.Offer
                    ? stage with
                    {
                        Terms = ["Neem uw laatste loonstrook mee."],
                    }
                    : stage
        ) with
        {
            Questions =
            [
                new()
                {
                    Id = "aanhef",
                    Text = "Aanhef",
                    Kind = Recruitment.Definition.QuestionKind.Choice,
                    Choices = ["Man", "Anders"],
                },
                new() { Id = "pas", Text = "Wat is uw burgerservicenummer?" },
            ],
        };

        Assert.Equal(
            [
                "/vacancy/summary NamesAge",
                "/vacancy/profile/0 NamesReligion",
                "/vacancy/criteria/1/text NamesHealth",
                "/questions/0/choices/0 NamesSex",
                "/questions/1/text NamesCitizenNumber",
                "/stages/6/terms/0 NamesSalaryHistory",
                "/vacancy/function TitleOfOneSex",
            ],
            Warned.Told(definition)
        );
    }

    [Fact]
    public void A_long_text_is_read_in_no_time()
    {
        var text = string.Join(' ', Enumerable.Repeat("van jonge leerlingen en hun ouders die gezond en goed", 600));
        Assert.Empty(ProtectedWords.In(text[..5000], isOfCandidates: true));
    }

    private static IReadOnlyList<string> Found(string text, bool isOfCandidates) =>
        [.. ProtectedWords.In(text, isOfCandidates).Select(word => word.Ground.ToString())];
}
