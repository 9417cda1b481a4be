using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Embedded.Timers;
using Recruitment.Links;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Records;

namespace Recruitment.Benchmarks.Pages;

/// <summary>
/// The app with a procedure in it, and with who opens its pages: the recruiter is signed in at the desk, and the
/// committee and a candidate have their links.
/// </summary>
internal sealed class BusyOffice : IAsyncDisposable
{
    /// <summary>The page with nothing on it but that there is none.</summary>
    public const string Empty = "/no/such/page";

    private const string Template = "alkwin";
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    private static readonly DateTimeOffset Applying = new(2027, 1, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Scoring = new(2027, 2, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder;
    private readonly RunningApp _app;
    private readonly Mailbox _mailbox;
    private readonly HttpClient _http;
    private readonly PlayedRecruiter _recruiter;
    private string _ballot = "";
    private CandidateId _candidate;

    private BusyOffice(string folder, RunningApp app)
    {
        (_folder, _app, _mailbox, _recruiter) = (folder, app, new(app.Http), new(app.Http));
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = app.Http.BaseAddress,
            DefaultRequestHeaders = { Accept = { new MediaTypeWithQualityHeaderValue("text/html") } },
        };
    }

    /// <summary>The pages that there are while people can apply.</summary>
    public IEnumerable<(string Name, string Path)> WhileOpen =>
        [("vacancies", "/vacancies"), ("vacancy", $"/vacancies/{_recruiter.Procedure}")];

    /// <summary>Those that there are while the committee scores.</summary>
    public IEnumerable<(string Name, string Path)> OnceClosed =>
        [
            ("own", OwnPage),
            ("ballot", _ballot),
            ("dashboard", _recruiter.DashboardUrl.PathAndQuery),
            ("desk", "/desk"),
            ("desk.procedure", Desk),
            ("desk.candidates", $"{Desk}/candidates"),
            ("desk.candidate", $"{Desk}/candidates/{_candidate}"),
            ("desk.plan", $"{Desk}/plan"),
            ("desk.ballots", $"{Desk}/ballots"),
            ("desk.mails", $"{Desk}/mails"),
            ("desk.record", $"{Desk}/record"),
        ];

    private string Desk => $"/desk/procedures/{_recruiter.Procedure}";

    private string OwnPage =>
        _app
            .Services.GetRequiredService<LinkBuilder>()
            .For(new Link(CandidateLink.Name, new ProcedureId(_recruiter.Procedure), "", _candidate.Value))
            .PathAndQuery;

    /// <summary>A procedure that so many have applied in.</summary>
    public static async Task<BusyOffice> OpenAsync(int candidates)
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-bench-").FullName;
        var office = new BusyOffice(folder, await RunningApp.StartAsync(folder, new VirtualClock(WholePlay.Start)));
        await office._recruiter.StartAsync(Template, overrides: null);
        await office._app.Time.AdvanceUntilAsync(Applying);
        await office.ApplyAsync(candidates);
        return office;
    }

    /// <summary>The vacancy closes, and the committee is asked to score.</summary>
    public async Task CloseAsync()
    {
        await _app.Time.AdvanceUntilAsync(Scoring);
        _ballot = (await _mailbox.ReadNewAsync())
            .First(mail => mail.Kind == MailKinds.BallotInvitation)
            .Links[0]
            .PathAndQuery;
        await SignInAsync();
    }

    /// <summary>Bytes of a page.</summary>
    /// <exception cref="InvalidOperationException">It was not shown.</exception>
    public async Task<int> ReadAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        var page = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == (path == Empty ? HttpStatusCode.NotFound : HttpStatusCode.OK)
            ? page.Length
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        DataFolders.Delete(_folder);
    }

    private async Task ApplyAsync(int candidates)
    {
        var records = _app.Services.GetRequiredService<CandidateRecords>();
        for (var number = 1; number <= candidates; number++)
        {
            _candidate = CandidateId.New();
            await records.TryAddAsync(
                new Candidate
                {
                    Id = _candidate,
                    Procedure = new ProcedureId(_recruiter.Procedure),
                    Name = $"Sollicitant {number}",
                    Email = $"sollicitant{number}@post.example",
                    Motivation = $"Ik breng {number} jaar ervaring met digitaal onderwijs mee.",
                    Track = Track.External,
                    ReceivedAt = _app.Now.AddMinutes(-number),
                    Status = CandidateStatus.Applied,
                }
            );
        }
    }

    private async Task SignInAsync()
    {
        await PostAsync("/desk/sign-in", ("email", Recruiter));
        await _app.WhenIdleAsync();
        var link = (await _mailbox.ReadNewAsync()).Single(mail => mail.To == Recruiter && mail.Kind == "SignInMail");
        using var entered = await PostAsync(link.Links[0].PathAndQuery);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        _http.DefaultRequestHeaders.Add("Cookie", cookie);
    }

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        _http.PostAsync(
            path,
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
        );
}
