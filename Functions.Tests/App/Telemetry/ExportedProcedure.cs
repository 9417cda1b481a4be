using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using Recruitment.Embedded.Timers;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Chaos;
using Recruitment.Play.Checks;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Recruiter.Measuring;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Telemetry;

/// <summary>A short procedure, from the recruiter's call to the appointment, with a collector listening to the app.</summary>
public sealed class ExportedProcedure : IAsyncLifetime
{
    // Somebody looks for a fault, and means well.
    private static readonly string[] EverythingIsExported =
    [
        "--Logging:OpenTelemetry:LogLevel:Default=Trace",
        "--Logging:OpenTelemetry:LogLevel:Microsoft.AspNetCore=Information",
        "--Logging:OpenTelemetry:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    internal OtlpCollector Collector { get; } = new();

    internal string? Outcome { get; private set; }

    internal MailCounts Mails { get; private set; } = new();

    /// <summary>Looks for the names, addresses and numbers of all who take part.</summary>
    internal PersonalDataSearch People { get; } =
        new(ShortProcedure.Applicants.SelectMany(a => new[] { a.Name, a.Email, a.Phone }).Concat(OfTheOrganisation()));

    public async Task InitializeAsync()
    {
        var screen = new Screen(silent: true);
        var course = ShortProcedure.Course();
        await using var app = await RunningApp.StartAsync(
            _folder,
            new VirtualClock(ShortProcedure.Start),
            new Disturbance
            {
                Settings =
                [
                    .. Collector.Settings,
                    Disturbance.With(nameof(MeasureProceduresFunction)),
                    .. EverythingIsExported,
                ],
            }
        );
        var play = new ProcedurePlay(app, course, new Expectations(screen), screen);
        await play.StartAsync(ShortProcedure.Template, ShortProcedure.Overrides());
        await play.RunUntilAsync(state => state.EndedAt is not null, ShortProcedure.Latest);
        Outcome = (await play.Recruiter.StateAsync()).Outcome;
        Mails = play.Mails;
        (await app.Http.GetAsync($"api/procedures?code={RunningApp.Key}")).EnsureSuccessStatusCode();
        Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush());
    }

    public async Task DisposeAsync()
    {
        await Collector.DisposeAsync();
        DataFolders.Delete(_folder);
    }

    private static IEnumerable<string> OfTheOrganisation()
    {
        var file = Repository.PathOf("samples", $"{ShortProcedure.Template}.json");
        var people = JsonNode.Parse(File.ReadAllText(file))!["people"]!.AsObject();
        return people
            .SelectMany(role => role.Value is JsonArray several ? several.ToArray() : [role.Value])
            .SelectMany(person => new[] { person!["name"], person["email"] })
            .Select(text => text!.GetValue<string>());
    }
}
