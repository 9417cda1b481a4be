using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Recruitment.Demo.Cast;
using Recruitment.Demo.Play;
using Recruitment.Demo.Report;
using Recruitment.Embedded.Timers;
using Recruitment.Procedures.Api;

namespace Recruitment.Tests.Browser;

/// <summary>Every kind of page, as it stands at the moment in a procedure at which somebody opens it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ProcedurePagesTests(BrowserFixture browser)
{
    private const int Phone = 360;
    private static readonly DateTimeOffset Start = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);

    private readonly List<string> _seen = [];
    private readonly List<string> _faults = [];

    [Fact]
    public async Task Every_page_of_a_procedure_is_accessible_fits_a_phone_and_breaks_no_policy()
    {
        var folder = Directory.CreateTempSubdirectory("pages-").FullName;
        var clock = new VirtualClock(Start);
        await using (var app = await RunningApp.StartAsync(folder, clock))
        {
            await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
            await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: Phone);
            await inspector.Page.SetViewportSizeAsync(Phone, 740);
            var screen = new Screen(silent: true);
            var play = new ProcedurePlay(app, Applicants.Take(12), new Expectations(screen), screen)
            {
                Watch = mail => LookAsync(inspector, phone, mail),
            };
            await play.StartAsync("alkwin");
            await play.RunUntilAsync(state => state.EndedAt is not null, Start.AddYears(1));
            await LookAsync(inspector, phone, "dashboard", play.Recruiter.DashboardUrl);
            var described = new TemplateCatalog().Read("groeisaam").Vacancy.FunctionDescription;
            var description = new Uri($"/functions/{described?.Id}", UriKind.Relative);
            await LookAsync(inspector, phone, "function", description);
            await LookAsync(inspector, phone, "outbox", new Uri("/dev/outbox", UriKind.Relative));
            _faults.AddRange(phone.Complaints);
        }

        Directory.Delete(folder, recursive: true);
        Assert.Equal(
            [
                "Advies over de benoeming",
                "Besluit over de benoeming",
                "Gesprekken beoordelen",
                "Interne kandidaten wel of niet voordragen",
                "Kandidaten kiezen voor het gesprek",
                "Sollicitaties beoordelen",
                "candidate",
                "dashboard",
                "function",
                "mail",
                "offer",
                "outbox",
                "slot",
                "vacancies",
                "vacancy",
            ],
            _seen.Order(StringComparer.Ordinal)
        );
        Assert.Empty(_faults);
    }

    private async Task LookAsync(Visitor inspector, Visitor phone, ReceivedMail mail)
    {
        if (PageBehind(mail) is not { } name || _seen.Contains(name))
        {
            return;
        }

        if (mail.Kind == MailKinds.VacancyOnline)
        {
            var vacancy = mail.Links.First(l => l.AbsolutePath.StartsWith("/vacancies/"));
            await LookAsync(inspector, phone, "vacancy", vacancy);
            await LookAsync(inspector, phone, "vacancies", new Uri("/vacancies", UriKind.Relative));
            var page = new Uri($"/dev/outbox/{mail.N}", UriKind.Relative);
            await LookAsync(inspector, phone, "mail", page);
            await Assertions
                .Expect(phone.Page.FrameLocator("iframe").Locator("h1"))
                .ToHaveTextAsync(mail.Subject);
            return;
        }

        var link = mail.Links.First(l => l.AbsolutePath.StartsWith("/l/"));
        await LookAsync(inspector, phone, name, link);
    }

    private static string? PageBehind(ReceivedMail mail) =>
        mail.Kind switch
        {
            MailKinds.VacancyOnline => "vacancy",
            MailKinds.Acknowledgement => "candidate",
            MailKinds.BallotInvitation => mail.Subject.Split(':')[0],
            MailKinds.InterviewInvitation => "slot",
            MailKinds.Offer => "offer",
            _ => null,
        };

    private async Task LookAsync(Visitor inspector, Visitor phone, string name, Uri address)
    {
        _seen.Add(name);
        await phone.Page.GotoAsync(address.OriginalString);
        await inspector.Page.GotoAsync(address.OriginalString);
        if (await inspector.WidthAsync() is > Phone and var width)
        {
            _faults.Add($"{name} is {width} pixels wide on a phone.");
        }

        // The mail page shows a mail in a frame that may run no script, axe's neither.
        var result = await inspector.Page.RunAxe(new AxeRunOptions { Iframes = false });
        _faults.AddRange(
            result
                .Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{name}: {v.Help}: {v.Nodes[0].Html}")
        );
    }
}
