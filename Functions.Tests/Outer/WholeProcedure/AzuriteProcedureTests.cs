using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Blobs.External;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Checks;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>A whole procedure with its records and files in an account of Azurite, as on Azure.</summary>
public sealed class AzuriteProcedureTests(AzuriteBlobStore azurite) : IClassFixture<AzuriteBlobStore>
{
    private const string Template = "groeisaam";
    private const int Candidates = 4;

    [Fact]
    public async Task It_runs_from_the_call_to_the_erasure_and_leaves_no_personal_data_in_the_account()
    {
        var connection = azurite.NewConnection();
        var applicants = SampleApplicants.Plain(Candidates);
        var course = new Course(Recruitment.Play.Cast.Template.Read(Template), applicants);
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        var search = new PersonalDataSearch(applicants.SelectMany(a => new[] { a.Name, a.Email }));
        var before = -1;
        var play = new WholePlay(Template, course, expectations, screen)
        {
            Disturbance = new Disturbance { StorageConnection = connection, BeforeTimePasses = LookForUploadsAsync },
            AtTheEnd = async (_, _) => before = await CountAsync(connection, search),
        };
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        try
        {
            var played = await play.PlayAsync(folder);
            Assert.Empty(expectations.Failed);
            Assert.Empty(Invariants.Broken(played));
            Assert.Equal("appointed", played.Ended.Outcome);
            Assert.Equal(0, before);
            Assert.Equal(0, await CountAsync(connection, search));
            var keys = new BlobServiceClient(connection).GetBlobContainerClient("candidate-keys");
            // The key of audit chains is nobody's, and stays as they do.
            Assert.All(
                await keys.GetBlobsAsync().ToListAsync(),
                key => Assert.StartsWith("audit/", key.Name, StringComparison.Ordinal)
            );
        }
        finally
        {
            DataFolders.Delete(folder);
        }
    }

    /// <summary>Time waits for the app to find what was uploaded.</summary>
    internal static async Task LookForUploadsAsync(RunningApp app)
    {
        await app.Services.GetRequiredService<BlobTriggerScan>().ScanAsync(CancellationToken.None);
        await app.WhenIdleAsync();
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
