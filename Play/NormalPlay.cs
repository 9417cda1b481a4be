using System.Diagnostics;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Checks;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Play;

/// <summary>Plays one procedure in its normal course, and checks what must hold.</summary>
/// <param name="name">Of the template.</param>
/// <param name="candidates">Who apply with a valid CV.</param>
internal sealed class NormalPlay(string name, Screen screen, Disturbance disturbance, int candidates = 12)
{
    private readonly Expectations _expectations = new(screen);

    /// <summary>What did not hold; empty when all went as it should.</summary>
    public IReadOnlyList<string> Failed => _expectations.Failed;

    /// <summary>The mails that went out.</summary>
    public IReadOnlyList<ReceivedMail> Mails { get; private set; } = [];

    /// <summary>Plays the procedure on the data in <paramref name="folder"/>.</summary>
    public async Task<PlayResult> PlayAsync(string folder)
    {
        var watch = Stopwatch.StartNew();
        var template = Template.Read(name);
        var course = new Course(template, SampleApplicants.Take(candidates));
        screen.Title($"Recruitment: the procedure {name}, with {candidates} candidates");
        var play = new WholePlay(name, course, _expectations, screen) { Disturbance = disturbance };
        var played = await play.PlayAsync(folder);
        Mails = played.Mails.All;
        var result = PlayResult.Of(template, played, watch.Elapsed);
        new NormalChecks(template, _expectations).Check(result, played);
        return result;
    }
}
