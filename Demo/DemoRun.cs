using System.Diagnostics;
using Recruitment.Demo.Cast;
using Recruitment.Demo.Checks;
using Recruitment.Demo.Courses;
using Recruitment.Demo.Play;
using Recruitment.Demo.Report;

namespace Recruitment.Demo;

/// <summary>Plays one procedure in its normal course, and checks what must hold.</summary>
internal sealed class DemoRun(DemoOptions options, Screen screen, Disturbance disturbance)
{
    private readonly Expectations _expectations = new(screen);

    /// <summary>What did not hold; empty when all went as it should.</summary>
    public IReadOnlyList<string> Failed => _expectations.Failed;

    /// <summary>The mails that went out.</summary>
    public IReadOnlyList<ReceivedMail> Mails { get; private set; } = [];

    /// <summary>Plays the procedure on the data in <paramref name="folder"/>.</summary>
    public async Task<DemoResult> PlayAsync(string folder)
    {
        var watch = Stopwatch.StartNew();
        var template = Template.Read(options.Template);
        var course = new Course(template, SampleApplicants.Take(options.Candidates));
        screen.Title($"Recruitment: the procedure {options.Template}, with {options.Candidates} candidates");
        var play = new WholePlay(options.Template, course, _expectations, screen) { Disturbance = disturbance };
        var played = await play.PlayAsync(folder);
        Mails = played.Mails.All;
        var result = DemoResult.Of(template, played, watch.Elapsed);
        new DemoChecks(template, _expectations).Check(result, played);
        return result;
    }
}
