using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Recruitment.Demo.Cast;
using Recruitment.Demo.Play;
using Recruitment.Demo.Report;
using Recruitment.Embedded.Timers;
using Recruitment.Mail;
using Recruitment.Mail.Outbox;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>The official engine on its own backend, in Azurite, on the machine's clock: what waits days waits seconds.</summary>
[Collection(nameof(Alone))]
public sealed class TwoWorkersTests(AzuriteAccount account)
    : IClassFixture<AzuriteAccount>,
        IDisposable
{
    private const string Template = "schoolleiders";
    private const string Posting = "oproep";
    private const double Speed = 4 * 3600; // Four hours in a second.

    // By then applicants have applied, and the committee has not been asked.
    private const int LastOfTheDoomed = 8;

    private static readonly DateTimeOffset Start = new(2027, 5, 31, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("outbox-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task One_of_two_workers_is_killed_and_nothing_is_lost_and_no_mail_goes_out_twice()
    {
        var clock = new ScaledClock(TimeProvider.System, Start, Speed);
        var time = new SharedTime(clock, Speed);
        var outbox = new OutboxStore(
            new MailSettings(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("Recruitment:DataFolder", _folder)])
                    .Build()
            )
        );
        var address = AzureSite.NewAddress();
        var fatal = new FatalActivity(LastOfTheDoomed);
        Task<AzureSite> StartAsync(string name, string own, FatalActivity end) =>
            AzureSite.StartAsync(
                account.Connection,
                own,
                met: address,
                clock,
                outbox,
                services => AzureStorageEngine.AddTo(services, account.Connection, name, time, end)
            );

        await using var site = await StartAsync("site", address, new FatalActivity(0));
        var doomed = await StartAsync("doomed", AzureSite.NewAddress(), fatal);
        var dies = KillAsync(doomed, fatal);
        var applicants = Applicants.Plain(4);
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        ProcedurePlay? play = null;
        var course = new Course(
            Recruitment.Demo.Cast.Template.Read(Template),
            [.. applicants.Select((a, n) => a with { After = TimeSpan.FromHours(1 + n) })],
            () => CloseSoonAsync(site, play!)
        );
        play = new ProcedurePlay(site, course, expectations, screen);
        await play.StartAsync(Template, Patient());
        await play.RunUntilAsync(state => state.EndedAt is not null, Start.AddDays(365));
        await dies;

        Assert.Empty(expectations.Failed);
        var ended = await play.Recruiter.StateAsync();
        Assert.Equal("appointed", ended.Outcome);
        Assert.Equal(applicants.Count, ended.Candidates.Values.Sum());
        var mails = play.Mails.All;
        Assert.Equal(mails.Count, mails.DistinctBy(mail => mail.MessageId).Count());
        Assert.All(
            applicants,
            applicant =>
                Assert.Single(
                    mails,
                    m => m.To == applicant.Email && MailKinds.FinalAnswers.Contains(m.Kind)
                )
        );
    }

    private static async Task KillAsync(AzureSite doomed, FatalActivity fatal)
    {
        await fatal.HasCome;
        await doomed.DisposeAsync();
    }

    /// <summary>The recruiter lets the vacancy close: when depends on no machine.</summary>
    private static async Task CloseSoonAsync(AzureSite site, ProcedurePlay play)
    {
        var deadline = site.Now.AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/procedures/{play.Recruiter.Procedure}/dates"
        )
        {
            Content = JsonContent.Create(new { stage = Posting, deadline }),
        };
        request.Headers.Add("x-functions-key", RunningApp.Key);
        (await site.Http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    /// <summary>Stages end when everybody has answered; the time for that is long, for slow machines.</summary>
    private static JsonObject Patient()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "samples", $"{Template}.json");
        var stages = JsonNode.Parse(File.ReadAllText(file))!["stages"]!.DeepClone().AsArray();
        foreach (var stage in stages.Select(stage => stage!.AsObject()))
        {
            stage.Remove("remindDaysBefore");
            if (stage.ContainsKey("deadline"))
            {
                stage["deadline"] = "+60 werkdagen";
            }
        }

        return new JsonObject { ["stages"] = stages };
    }

    /// <summary>Everybody answers, and once all have applied the recruiter closes the vacancy.</summary>
    private sealed class Course(
        Recruitment.Demo.Cast.Template template,
        IReadOnlyList<Applicant> applicants,
        Func<Task> closeSoon
    ) : Recruitment.Demo.Courses.Course(template, applicants)
    {
        private int _received;

        public override bool IsSilent(string address) => false;

        public override Func<Recruiter, Task>? Provoked(ReceivedMail mail) =>
            mail.Kind == MailKinds.Acknowledgement && ++_received == Applicants.Count
                ? _ => closeSoon()
                : null;
    }
}
