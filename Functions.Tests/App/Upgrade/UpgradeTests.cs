using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.Outcomes;
using Recruitment.Audit;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Play.Report;
using Recruitment.Records;

namespace Recruitment.Tests.Upgrade;

/// <summary>Procedures that an earlier version started go on with this one, by the links that were mailed then.</summary>
public sealed class UpgradeTests : IDisposable
{
    /// <summary>Where to leave a recording of this version; see docs/operations.md.</summary>
    private const string RecordingVariable = "RECRUITMENT_RECORDING";

    private readonly string _folder = Directory.CreateTempSubdirectory("upgrade-").FullName;

    public static TheoryData<string, bool> Recorded
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var file in Recording.Released)
            {
                data.Add(Path.GetFileName(file), false);
                data.Add(Path.GetFileName(file), true);
            }

            return data;
        }
    }

    public void Dispose() => DataFolders.Delete(_folder);

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task Every_procedure_of_an_earlier_version_goes_on_to_its_end(string name, bool recover)
    {
        var file = Recording.Released.Single(f => Path.GetFileName(f) == name);
        await AssertGoesOnAsync(file, recover);
    }

    [Fact]
    public async Task This_version_can_be_recorded_and_goes_on_from_its_recording()
    {
        var file = Environment.GetEnvironmentVariable(RecordingVariable) ?? Path.Combine(_folder, "recording.tar.gz");
        await Recorder.RecordAsync(Path.Combine(_folder, "recorded"), file);
        await AssertGoesOnAsync(file, recover: false);
    }

    private async Task AssertGoesOnAsync(string file, bool recover)
    {
        var folder = Path.Combine(_folder, "copy");
        OwnerOnly.CreateFolder(folder);
        var recording = Recording.Unpack(file, folder);
        await using var app = await RunningApp.StartAsync(
            folder,
            new VirtualClock(recording.Moment),
            new Disturbance
            {
                Configure = services =>
                    services.AddSingleton(new DurableEngineOptions { RecoverAfterEveryTurn = recover }),
            }
        );
        var unanswered = recording.Procedures.SelectMany(p => p.Unanswered).ToHashSet();
        var crowd = new Crowd(app, mail => mail.N > recording.LastMail || unanswered.Contains(mail.N));
        await ResumeAsync(crowd, recording);

        await crowd.RunUntilAsync(recording.Moment.AddYears(4), () => AreErasedAsync(crowd, recording));

        Assert.Empty(await DivergedInstances.FindAsync(app.Services.GetRequiredService<DurableTaskClient>()));
        Assert.Empty(crowd.Expectations.Failed);
        foreach (var procedure in recording.Procedures)
        {
            var state = await crowd.StateAsync(procedure.Id);
            Assert.Equal(
                (procedure.Point, "appointed", true),
                (procedure.Point, state.Outcome, state.ErasedAt is not null)
            );
        }

        Assert.Empty(MailedTwice(crowd, recording));
        var verifier = app.Services.GetRequiredService<AuditVerifier>();
        foreach (var procedure in recording.Procedures)
        {
            Assert.Null((await verifier.VerifyAsync(new ProcedureId(procedure.Id))).BrokenAt);
        }
    }

    private static async Task ResumeAsync(Crowd crowd, Recording recording)
    {
        foreach (
            var procedure in recording.Procedures.Where(p => p.Point is RecordedPoint.Halted or RecordedPoint.Suspended)
        )
        {
            await crowd.SendAsync(HttpMethod.Post, $"api/procedures/{procedure.Id}/resume");
        }
    }

    private static async Task<bool> AreErasedAsync(Crowd crowd, Recording recording)
    {
        foreach (var procedure in recording.Procedures)
        {
            if ((await crowd.StateAsync(procedure.Id)).ErasedAt is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Mails of which a person got another. Rounds after a decision that was sent back have mails of their own, before
    /// version 7 there was one about each of several who were appointed, and the recruiter is warned of every candidate who waits for an answer, until there is one.
    /// </summary>
    private static IReadOnlyList<string> MailedTwice(Crowd crowd, Recording recording) =>
        [
            .. recording.Procedures.SelectMany(procedure =>
                crowd
                    .Mails.Where(mail => mail.Procedure == procedure.Id)
                    .Where(mail => mail.Kind != nameof(NoAnswerYetMail))
                    .GroupBy(mail => $"{procedure.Point}: {mail.Kind} to {mail.To}: {mail.Subject}")
                    .Where(mails => mails.Count() > MailsAtMost(procedure.Point))
                    .Select(mails => mails.Key)
            ),
        ];

    private static int MailsAtMost(string point) =>
        point == RecordedPoint.SentBack || RecordedPoint.Of(point).IsOfSeveral ? 2 : 1;
}
