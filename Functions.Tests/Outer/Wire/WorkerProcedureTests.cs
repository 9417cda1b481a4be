using Azure.Storage.Blobs;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Checks;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Publishing;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.Wire;

/// <summary>
/// The whole procedure of the Alkwin template on the published worker: every turn and activity over the wire, records
/// and files in Azurite. People meet the same procedure as on the embedded host.
/// </summary>
[Collection(nameof(Published))]
public sealed class WorkerProcedureTests(AzuriteBlobStore azurite, UndisturbedProcedure embedded)
    : IClassFixture<UndisturbedProcedure>
{
    private const int Candidates = 12;
    private const int KillEvery = 89;
    private const int FewestKills = 10;

    [Fact]
    public async Task It_runs_from_the_posting_to_the_erasure() =>
        await PlayAsync(async app =>
        {
            Assert.Equal(0, app.Kills);
            Assert.Empty((await app.Host.WorkerAsync()).Faults);
        });

    [Fact]
    public async Task It_runs_the_same_with_the_worker_killed_all_along() =>
        await PlayAsync(
            app =>
            {
                Assert.InRange(app.Kills, FewestKills, int.MaxValue);
                return Task.CompletedTask;
            },
            KillEvery
        );

    private async Task PlayAsync(Func<PlayedWorker, Task> atTheEnd, int? killEvery = null)
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        var connection = azurite.NewConnection();
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        var template = Template.Read("alkwin");
        var course = new Course(template, SampleApplicants.Take(Candidates));
        var search = new PersonalDataSearch(course.Applicants.SelectMany(a => new[] { a.Name, a.Email, a.Phone }));
        await using (var app = await PlayedWorker.StartAsync(folder, connection, WholePlay.Start))
        {
            if (killEvery is { } every)
            {
                app.KillEvery(every);
            }

            var play = new ProcedurePlay(app, course, expectations, screen);
            var latest = WholePlay.Start.AddYears(4);
            await play.StartAsync("alkwin");
            await play.RunUntilAsync(state => state.EndedAt is not null, latest);
            var ended = await play.Recruiter.StateAsync();
            await play.RunUntilAsync(state => state.ErasedAt is not null, latest);
            Assert.Equal(0, app.Host.Hub.Texts().Sum(search.Count));
            Assert.Empty(expectations.Failed);
            Assert.Equal((string?)embedded.Played.Line["outcome"], ended.Outcome);
            var mails = play.Mails.All.Select(mail => $"{mail.Kind} to {mail.To}: {mail.Subject}").ToList();
            SameLines.Assert(Compared(embedded.Played.Mails), Compared(mails));
            await atTheEnd(app);
        }

        Assert.Equal(0, await CountAsync(connection, search));
        DataFolders.Delete(folder);

        // A killed worker sends some mails minutes later, so somebody may answer before a reminder, or after it.
        IEnumerable<string> Compared(IReadOnlyList<string> mails) =>
            killEvery is null
                ? mails
                : mails.Where(mail => !mail.StartsWith("BallotReminderMail", StringComparison.Ordinal));
    }

    /// <summary>How often somebody is named in the account: in contents, names and metadata.</summary>
    private static async Task<int> CountAsync(string connection, PersonalDataSearch search)
    {
        var count = 0;
        var account = new BlobServiceClient(connection);
        await foreach (var container in account.GetBlobContainersAsync())
        {
            var client = account.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync())
            {
                var read = (await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value;
                count += search.Count(blob.Name) + search.Count(read.Content.ToMemory().Span);
                count += read.Details.Metadata.Values.Sum(search.Count);
            }
        }

        return count;
    }
}
