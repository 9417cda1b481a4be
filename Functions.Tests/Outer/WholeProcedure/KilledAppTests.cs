using Recruitment.Play.App;
using Recruitment.Play.Chaos;
using Recruitment.Play.Report;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>The app as a process of its own, on a fast clock, met over HTTP and killed as an operating system kills.</summary>
[Collection(nameof(Alone))]
public sealed class KilledAppTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    public void Dispose() => DataFolders.Delete(_folder);

    [Fact]
    public async Task A_procedure_whose_app_is_killed_in_stage_after_stage_loses_nothing()
    {
        var run = new ChaosRun(KillMoment.InStages, procedures: 1, new Screen(silent: true));
        var result = await run.PlayAsync(_folder);
        Assert.Empty(run.Failed);
        Assert.Equal(
            """{"kills":5,"procedures":1,"stuck":0,"lostCvs":0,"lostMails":0,"duplicateMails":0,"lostVotes":0}""",
            result.ToJson()
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "uploads")));
    }
}
