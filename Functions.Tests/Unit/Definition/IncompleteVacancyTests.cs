namespace Recruitment.Tests.Definition;

/// <summary>The published vacancy of a cluster director, which says nothing of dates, size, pay and who to write to.</summary>
public sealed class IncompleteVacancyTests
{
    private const string AsPublished = """
        {"definition":{
          "organisation":{"name":"Almeerse Scholen Groep","place":"Almere","region":"noord"},
          "vacancy":{
            "function":"Clusterdirecteur primair onderwijs",
            "summary":"Leidt een cluster van basisscholen.",
            "placeInOrganisation":"Lid van de clusterdirectie, onder het College van Bestuur.",
            "assignment":"De kwaliteit van het onderwijs behouden en versterken in een groeiende stad.",
            "sector":"PO","cao":"CAO VO","scale":"14","termMonths":24,"extension":"Verlenging is mogelijk.",
            "grading":"Naar profiel en ervaring.",
            "education":["Relevante opleiding op ten minste hbo-niveau"],
            "criteria":[
              {"id":"opleiding","text":"Ten minste hbo-niveau","required":true},
              {"id":"bovenschools","text":"Bij voorkeur op bovenschools niveau"}
            ]
          },
          "people":{
            "committee":[{"name":"A","email":"a@asg.example"},{"name":"B","email":"b@asg.example"}],
            "board":[{"name":"C","email":"c@asg.example"}]
          },
          "stages":[
            {"id":"werving","kind":"posting"},
            {"id":"voorselectie","kind":"preselection"},
            {"id":"gesprekken","kind":"interviews"},
            {"id":"voordracht","kind":"recommendation"},
            {"id":"besluit","kind":"decision"},
            {"id":"aanbod","kind":"offer"},
            {"id":"benoeming","kind":"appointment"},
            {"id":"bewaren","kind":"retention"}
          ]
        }}
        """;

    [Fact]
    public void Everything_that_the_vacancy_does_not_say_is_asked_for_at_once_and_nothing_else() =>
        Assert.Equal(
            [
                ("/definition/organisation/replyTo", "Missing"),
                ("/definition/people/recruiter", "Missing"),
                ("/definition/stages/0/deadline", "DeadlineMissing"),
                ("/definition/stages/1/deadline", "DeadlineMissing"),
                ("/definition/stages/2/deadline", "DeadlineMissing"),
                ("/definition/stages/2/interviews", "InterviewsMissing"),
                ("/definition/stages/3/deadline", "DeadlineMissing"),
                ("/definition/stages/4/deadline", "DeadlineMissing"),
                ("/definition/stages/5/deadline", "DeadlineMissing"),
                ("/definition/vacancy/fte", "FteMissing"),
                ("/definition/vacancy/monthlyPay", "PayMissing"),
            ],
            StartRequests.Read(AsPublished).Faults.Select(fault => (fault.Pointer, fault.Key)).Order()
        );
}
