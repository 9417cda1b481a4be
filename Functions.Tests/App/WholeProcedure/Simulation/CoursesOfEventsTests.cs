using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;

namespace Recruitment.Tests.WholeProcedure.Simulation;

/// <summary>Every template, played to the erasure in every course that a procedure can take.</summary>
public sealed class CoursesOfEventsTests
{
    private const int Candidates = 6;

    public static TheoryData<string, string> Courses()
    {
        var data = new TheoryData<string, string>();
        foreach (var template in Template.Names)
        {
            foreach (var course in EveryCourse.All)
            {
                data.Add(template, course.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Courses))]
    public async Task Every_procedure_ends_and_everybody_gets_one_answer(string templateName, string courseName)
    {
        var template = Template.Read(templateName);
        var listed = EveryCourse.All.Single(c => c.Name == courseName);
        var course = listed.Of(template, SampleApplicants.Plain(Candidates));
        // What runs every day, and asks nothing of anybody, runs in one course of each template.
        var app = courseName == "normal" ? Disturbance.WithDailyFunctions : Disturbance.None;
        var played = await WholeCourse.PlayAsync(templateName, course, disturbance: app);
        Assert.Equal(listed.HasOccasion(template), course.CameAbout);
        Assert.Equal(listed.OutcomeOf(template), played.Ended.Outcome);
    }
}
