using Microsoft.Playwright;
using Recruitment.Embedded.Timers;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Stages.Checks;
using Recruitment.Stages.Handover;
using Recruitment.Stages.TermEnd;
using Recruitment.Tests.Browser.Journeys;
using Recruitment.Timeline.Starting;

namespace Recruitment.Tests.Browser;

/// <summary>Every kind of page, as it stands at the moment in a procedure at which somebody opens it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ProcedurePagesTests(BrowserFixture browser)
{
    private static readonly DateTimeOffset Start = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_page_of_a_procedure_is_accessible_fits_a_phone_and_breaks_no_policy()
    {
        var folder = Directory.CreateTempSubdirectory("pages-").FullName;
        var clock = new VirtualClock(Start);
        PageInspection inspection;
        await using (var app = await RunningApp.StartAsync(folder, clock))
        {
            await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
            await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
            inspection = new PageInspection(inspector, phone);
            var screen = new Screen(silent: true);
            var course = new Course(Template.Read("alkwin"), SampleApplicants.Take(12));
            var play = new ProcedurePlay(app, course, new Expectations(screen), screen)
            {
                Watch = mail => LookAsync(inspection, mail),
            };
            await play.StartAsync("alkwin");
            await play.RunUntilAsync(state => state.Candidates.GetValueOrDefault("shortlisted") > 0, Start.AddYears(1));
            await LookAtTheDeskAsync(inspection, inspector, app);
            await play.RunUntilAsync(state => state.EndedAt is not null, Start.AddYears(1));
            await inspection.LookAsync("dashboard", play.Recruiter.DashboardUrl);
            await play.RunUntilAsync(state => state.ErasedAt is not null, Start.AddYears(2));
            var described = new TemplateCatalog().Read("groeisaam").Vacancy.FunctionDescription;
            await inspection.LookAsync("function", new Uri($"/functions/{described?.Id}", UriKind.Relative));
            await inspection.LookAsync("outbox", new Uri("/dev/outbox", UriKind.Relative));
        }

        DataFolders.Delete(folder);
        Assert.Equal(
            [
                "Besluit over de benoeming",
                "Gesprekken beoordelen",
                "Interne kandidaten wel of niet vrijgeven",
                "Kandidaten kiezen voor het gesprek",
                "Sollicitaties beoordelen",
                "Voordracht voor de benoeming",
                "candidate",
                "checks",
                "dashboard",
                "desk of a candidate",
                "desk of a procedure",
                "desk of a recruiter",
                "desk with a ballot",
                "desk with a record",
                "documents",
                "function",
                "handover",
                "mail",
                "offer",
                "outbox",
                "slot",
                "term",
                "terms",
                "vacancies",
                "vacancy",
            ],
            inspection.Seen.Order(StringComparer.Ordinal)
        );
        Assert.Empty(inspection.Faults);
    }

    /// <summary>As the recruiter finds it when the candidates for the interviews have been chosen.</summary>
    private static async Task LookAtTheDeskAsync(PageInspection inspection, Inspector inspector, RunningApp app)
    {
        var page = inspector.Page;
        await new RecruiterAtTheDesk(app, inspector, "marit.hoekstra@alkwin.example").SignInAsync();
        await inspection.LookAsync("desk of a recruiter");
        await Visitor.SubmitAsync(page, () => page.Locator("#procedures tbody a").First.ClickAsync());
        await inspection.LookAsync("desk of a procedure");
        var address = page.Url;
        await page.GotoAsync($"{address}/record");
        await inspection.LookAsync("desk with a record");
        await page.GotoAsync($"{address}/ballots");
        await Visitor.SubmitAsync(page, () => page.Locator("main td a, main th a").First.ClickAsync());
        await inspection.LookAsync("desk with a ballot");
        await page.GotoAsync($"{address}/candidates?status=shortlisted");
        await Visitor.SubmitAsync(page, () => page.Locator("#found tbody th a, tbody th a").First.ClickAsync());
        await inspection.LookAsync("desk of a candidate");
    }

    private static async Task LookAsync(PageInspection inspection, ReceivedMail mail)
    {
        if (PageBehind(mail) is not { } name || inspection.Seen.Contains(name))
        {
            return;
        }

        if (mail.Kind == MailKinds.VacancyOnline)
        {
            var vacancy = mail.Links.First(l => l.AbsolutePath.StartsWith("/vacancies/"));
            await inspection.LookAsync("vacancy", vacancy);
            await inspection.LookAsync("vacancies", new Uri("/vacancies", UriKind.Relative));
            var page = new Uri($"/dev/outbox/{mail.N}", UriKind.Relative);
            await inspection.LookAsync("mail", page);
            await Assertions
                .Expect(inspection.Visitor.Page.FrameLocator("iframe").Locator("h1"))
                .ToHaveTextAsync(mail.Subject);
            return;
        }

        var link = mail.Links.First(l => l.AbsolutePath.StartsWith("/l/"));
        await inspection.LookAsync(name, link);
    }

    private static string? PageBehind(ReceivedMail mail) =>
        mail.Kind switch
        {
            MailKinds.VacancyOnline => "vacancy",
            MailKinds.Acknowledgement => "candidate",
            MailKinds.BallotInvitation => mail.Subject.Split(':')[0],
            MailKinds.InterviewInvitation => "slot",
            MailKinds.TermsAsked => "terms",
            MailKinds.Offer => "offer",
            nameof(DocumentsAskedMail) => "documents",
            nameof(ChecksAskedMail) => "checks",
            nameof(HandoverMail) => "handover",
            nameof(TermAskedMail) => "term",
            _ => null,
        };
}
