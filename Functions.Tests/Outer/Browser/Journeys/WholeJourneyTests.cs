using Recruitment.Embedded.Timers;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Tests.Browser.Journeys;

/// <summary>
/// A whole procedure in a browser: the recruiter starts it by form and steers it at the desk; approvers, applicants, the
/// committee and its chair, referees, the council, the board and HR open the links in their mails and send what they find.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class WholeJourneyTests(BrowserFixture browser) : IDisposable
{
    private const string Name = "asg";
    private const string Recruiter = "esmee.visscher@asg.example";
    private const string Function = "Clusterdirecteur";

    private readonly string _folder = Directory.CreateTempSubdirectory("journey-").FullName;

    public void Dispose() => DataFolders.Delete(_folder);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everybody_does_their_part_in_a_browser_until_somebody_is_appointed(bool javaScript)
    {
        var disturbance = Disturbance.None with { Settings = [$"--Desk:Users={Recruiter}"] };
        await using var app = await RunningApp.StartAsync(_folder, new VirtualClock(WholePlay.Start), disturbance);
        await using var office = await browser.VisitAsync(app.Http.BaseAddress!, javaScript, width: 1280);
        await using var others = await browser.VisitAsync(app.Http.BaseAddress!, javaScript, PageInspection.Phone);
        using var browsed = new BrowsedApp(app, others.Page);
        var desk = new RecruiterAtTheDesk(app, office, Recruiter);
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        var applicants = SampleApplicants.Plain(6).Select(one => one with { UploadsBlob = false }).ToList();
        applicants[4] = applicants[4] with { Withdraws = true };
        var rejected = applicants[5];
        var course = new EverybodyAnswers(Template.Read(Name), applicants);
        var play = new ProcedurePlay(browsed, course, expectations, screen);

        await desk.SignInAsync();
        play.Recruiter.Follow(await desk.StartAsync(Name));
        await play.RunUntilAsync(
            state => state.Candidates.Values.Sum() == applicants.Count,
            WholePlay.Start.AddYears(1)
        );
        await desk.SignInAsync(); // a session lasts a day of work
        await desk.OpenAsync(Function, rejected.Name);
        await desk.SendAgainAsync();
        Assert.Contains("verstuurd, opnieuw", await desk.ReadAsync("#mails"));
        await desk.RejectAsync("U hebt geen bevoegdheid.", "Nagevraagd bij het register.");
        Assert.Equal("Afgewezen", await desk.ReadAsync("h1 .badge"));
        await desk.LeaveAsync();

        await play.RunUntilAsync(state => state.EndedAt is not null, WholePlay.Start.AddYears(2));
        var ended = await play.Recruiter.StateAsync();
        Assert.Equal("appointed", ended.Outcome);
        Assert.Equal((1, 1), (ended.Candidates["appointed"], ended.Candidates["withdrawn"]));
        Assert.All(
            [
                MailKinds.InterviewInvitation,
                MailKinds.ReferenceRequest,
                MailKinds.AdviceRequest,
                MailKinds.Offer,
                MailKinds.DocumentsAsked,
                MailKinds.ChecksAsked,
                MailKinds.Appointment,
            ],
            kind => Assert.Contains(play.Mails.All, mail => mail.Kind == kind)
        );

        await desk.SignInAsync();
        await desk.StartAsync(Name);
        await desk.CancelAsync("De functie vervalt.");
        Assert.Contains("ingetrokken", await desk.ReadAsync("main"));

        Assert.Empty(expectations.Failed);
        Assert.Empty(office.Complaints);
        Assert.Empty(others.Complaints);
        Assert.True(browsed.Sent > 60, $"{browsed.Sent} forms were sent.");
    }
}
