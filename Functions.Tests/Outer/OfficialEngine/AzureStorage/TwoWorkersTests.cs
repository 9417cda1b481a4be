using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Timers;
using Recruitment.Mail;
using Recruitment.Mail.Transports;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Chaos;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Mail;
using Recruitment.Tests.Storage;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>The official engine on its own backend, in Azurite, on a clock that runs: what waits days waits seconds.</summary>
[Collection(nameof(Alone))]
public sealed class TwoWorkersTests(AzuriteBlobStore azurite) : IClassFixture<AzuriteBlobStore>, IDisposable
{
    private const string Template = "schoolleiders";
    private const double Speed = 4 * 3600; // Four hours in a second.
    private const int MailsOfTheDoomed = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
    private readonly string _connection = azurite.NewConnection();
    private readonly TimeProvider _clock = new ScaledClock(TimeProvider.System, ShortProcedure.Start, Speed);
    private readonly string _address = $"http://127.0.0.1:{FreePort.Find()}";

    public void Dispose() => DataFolders.Delete(_folder);

    [Fact]
    public async Task One_of_two_workers_is_killed_and_nothing_is_lost_and_no_mail_goes_out_twice()
    {
        var sent = new ConcurrentQueue<string>();
        var host = Build(
            "app",
            new SuddenDeath(null),
            services => new WatchedTransport(
                ActivatorUtilities.CreateInstance<OutboxTransport>(services),
                mail => sent.Enqueue(mail.MessageId)
            )
        );
        await using var app = new RealTimeApp(host, _address, _connection, _clock);
        var death = new SuddenDeath(MailsOfTheDoomed);
        var transport = host.Services.GetRequiredService<IMailTransport>();

        // The first that comes has all that there is to do, and later gives half of it to the other. Of this one only the
        // engine runs: requests and schedules are the other's.
        using var doomed = Build("doomed", death, _ => transport);
        await doomed.Services.GetRequiredService<AzureStorageEngine>().StartAsync(CancellationToken.None);
        await app.StartAsync();

        var applicants = SampleApplicants.Plain(4);
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        var play = new ProcedurePlay(app, new SoonClosed(applicants, _clock), expectations, screen);
        await play.StartAsync(Template, Patient());
        await play.RunUntilAsync(state => state.EndedAt is not null, ShortProcedure.Start.AddDays(90));

        Assert.True(death.HasCome);
        Assert.Empty(expectations.Failed);
        var ended = await play.Recruiter.StateAsync();
        Assert.Equal("appointed", ended.Outcome);
        Assert.Equal(applicants.Count, ended.Candidates.Values.Sum());
        var answered = play.Mails.All.Where(mail => MailKinds.FinalAnswers.Contains(mail.Kind)).Select(mail => mail.To);
        Assert.Equal(applicants.Select(applicant => applicant.Email).Order(), answered.Order());
        Assert.Distinct(sent);
    }

    private IHost Build(string name, SuddenDeath death, Func<IServiceProvider, IMailTransport> transport) =>
        RunningApp.Build(
            Path.Combine(_folder, name),
            _address,
            _clock,
            new Disturbance
            {
                StorageConnection = _connection,
                // They share an account, and so the keys that wrap its keys.
                Settings = [$"--Keys:Wrapping={TestKeys.Wrapping}"],
                Engine = services =>
                    AzureStorageEngine.AddTo(services, _connection, new SharedTime(_clock, Speed), death),
                Configure = services => services.AddSingleton(transport),
            }
        );

    /// <summary>One place; stages end when everybody has answered, and the time for that is long, for slow machines.</summary>
    private static JsonObject Patient()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "samples", $"{Template}.json");
        var stages = JsonNode.Parse(File.ReadAllText(file))!["stages"]!.DeepClone().AsArray();
        foreach (var stage in stages.Select(stage => stage!.AsObject()).Where(stage => stage.ContainsKey("deadline")))
        {
            ShortProcedure.KeepNobodyInReserve(stage);
            stage.Remove("remindDaysBefore");
            stage["deadline"] = "+60 werkdagen";
        }

        return new JsonObject
        {
            ["vacancy"] = new JsonObject { ["positions"] = 1, ["seats"] = new JsonArray() },
            ["stages"] = stages,
        };
    }

    /// <summary>Everybody answers, and once all have applied the recruiter lets the vacancy close.</summary>
    private sealed class SoonClosed(IReadOnlyList<Applicant> applicants, TimeProvider clock)
        : Course(
            Recruitment.Play.Cast.Template.Read(TwoWorkersTests.Template),
            [.. applicants.Select((applicant, number) => applicant with { After = TimeSpan.FromHours(1 + number) })]
        )
    {
        private int _received;

        public override bool IsSilent(string address) => false;

        public override Func<PlayedRecruiter, Task>? Provoked(ReceivedMail mail) =>
            mail.Kind == MailKinds.Acknowledgement && ++_received == Applicants.Count
                ? recruiter => recruiter.CloseOnAsync("oproep", clock.GetUtcNow().AddDays(2))
                : null;
    }
}
