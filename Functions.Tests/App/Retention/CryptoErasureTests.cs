using Microsoft.Extensions.DependencyInjection;
using Recruitment.Candidates;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;
using Recruitment.Files;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Storage.Encryption;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Retention;

/// <summary>What somebody can read who has a copy of the data, and who has a backup and all keys that are left.</summary>
public sealed class CryptoErasureTests
{
    private static readonly string[] OfAnna =
    [
        "Vogelzang",
        "anna.vogelzang@example.org",
        "Ik zing al jaren in het koor",
        "curriculum van Anna",
    ];

    [Fact]
    public async Task Nothing_of_a_candidate_can_be_read_in_the_folder_or_a_backup()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, anna) = await AddAsync(app);
        var backup = app.Get<StoreBackup>().Make();
        Assert.Equal("Anna Vogelzang", (await app.Candidates.GetAsync(scene.Procedure, anna)).Name);
        Assert.True(File.Exists(backup));
        Assert.Empty(FilesLeft.With(app, OfAnna));
    }

    [Fact]
    public async Task A_backup_of_before_the_erasure_holds_nothing_that_the_keys_of_after_it_open()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, anna) = await AddAsync(app);
        var bram = (await scene.AddAsync("Bram Kokkelmans", CandidateStatus.Applied)).Id;
        var backup = app.Get<StoreBackup>().Make();
        Assert.Equal((true, true), await ReadableAsync(app, backup, scene.Procedure, anna));

        await app.Get<CandidateErasure>().EraseAsync(scene.Procedure, anna, CancellationToken.None);
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, anna));
        Assert.Equal((false, false), await ReadableAsync(app, backup, scene.Procedure, anna));
        Assert.Equal((true, false), await ReadableAsync(app, backup, scene.Procedure, bram));
        Assert.Empty(FilesLeft.With(app, OfAnna));
    }

    [Fact]
    public async Task An_erasure_that_a_crash_interrupted_is_finished_by_retention()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await Traces.EndAsync(app, "bewaren");
        var anna = await Traces.AddAsync(scene, "Anna Vogelzang", consent: false);
        var whose = new Subject(scene.Procedure.Value, anna.Value);
        await app.Get<ContentCipher>().DestroyAsync(whose, CancellationToken.None);
        await scene.RunAsync(nameof(RetentionOrchestration), "bewaren");
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(28));
        var path = RecordPaths.Candidates(scene.Procedure);
        Assert.Empty(await app.Get<RecordStore>().PathsAsync(path).ToListAsync());
    }

    private static async Task<(Scene Scene, CandidateId Anna)> AddAsync(RecruitmentApp app)
    {
        var scene = await app.StandAtAsync("gesprekken");
        var anna = await Traces.AddAsync(scene, "Anna Vogelzang", consent: false);
        await app.Candidates.ChangeAsync(
            scene.Procedure,
            anna,
            candidate =>
                candidate with
                {
                    Email = "anna.vogelzang@example.org",
                    Motivation = "Ik zing al jaren in het koor",
                }
        );
        await app.Get<FileStore>()
            .KeepAsync(
                NameOf(scene.Procedure, anna),
                BinaryData.FromString("%PDF-1.7 curriculum van Anna"),
                CvKind.Pdf
            );
        return (scene, anna);
    }

    private static string NameOf(ProcedureId procedure, CandidateId candidate) =>
        FileStore.NameOf(procedure, candidate, "motivation", CvKind.Pdf);

    /// <summary>Whether an app on the backup, with copies of all keys that there are now, reads the candidate and the file.</summary>
    private static async Task<(bool Record, bool File)> ReadableAsync(
        RecruitmentApp app,
        string backup,
        ProcedureId procedure,
        CandidateId candidate
    )
    {
        var folder = Directory.CreateTempSubdirectory("restored-").FullName;
        File.Copy(backup, Path.Combine(folder, StoreFile.Name));
        var keys = DataFolders.KeysOf(app.Folder);
        foreach (var file in Directory.EnumerateFiles(keys, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(DataFolders.KeysOf(folder), Path.GetRelativePath(keys, file));
            OwnerOnly.CreateFolder(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        bool record,
            kept;
        await using (var restored = await RunningApp.StartAsync(folder, new VirtualClock(app.Clock.GetUtcNow())))
        {
            var candidates = restored.Services.GetRequiredService<CandidateRecords>();
            record = await candidates.FindAsync(procedure, candidate) is not null;
            var files = restored.Services.GetRequiredService<FileStore>();
            kept = await files.FindAsync(NameOf(procedure, candidate)) is not null;
        }

        DataFolders.Delete(folder);
        return (record, kept);
    }
}
