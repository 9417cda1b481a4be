using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Tests.Architecture;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Store;

public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;

    public void Dispose() => DataFolders.Delete(_folder);

    [Fact]
    public async Task An_orchestration_goes_on_from_a_backup_that_was_made_while_it_ran()
    {
        var ran = new List<string>();
        string backup;
        await using (var before = await StartAsync(ran))
        {
            await before.RunAsync("Steps", id: "one");
            backup = new StoreBackup(before.Store, _folder, before.Clock).Make();
            await before.RaiseAsync("one", "go", "lost with the disk");
            Assert.Equal("lost with the disk", await before.OutputAsync<string>("one"));
            Assert.Equal(1, (await RestoreAsync(backup)).ExitCode); // it still runs
        }

        Assert.Equal(0, (await RestoreAsync(backup)).ExitCode);
        await using var after = await StartAsync(ran);
        await after.Time.RunUntilIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await after.ReadAsync("one")).RuntimeStatus);
        await after.RaiseAsync("one", "go", "again");
        Assert.Equal("again", await after.OutputAsync<string>("one"));
        Assert.Equal(["first", "last", "last"], ran);
    }

    [Fact]
    public async Task Backups_are_deleted_after_fourteen_days_and_other_files_are_not()
    {
        var clock = new VirtualClock(EngineHost.Start);
        await using var store = SqliteStore.Open(_folder);
        var backup = new StoreBackup(store, _folder, clock);
        var first = backup.Make();
        var own = Path.Combine(Path.GetDirectoryName(first)!, "recruitment-own.db");
        await File.WriteAllTextAsync(own, "somebody's");
        await File.WriteAllTextAsync(first + ".partial", "of a crash");
        clock.AdvanceTo(EngineHost.Start.AddDays(14));
        Assert.Equal(0, backup.DeleteOld());
        Assert.True(File.Exists(first));
        clock.AdvanceTo(EngineHost.Start.AddDays(14).AddSeconds(1));
        Assert.Equal(1, backup.DeleteOld());
        Assert.Equal([own], Directory.EnumerateFiles(Path.GetDirectoryName(first)!));
    }

    [Fact]
    public async Task A_running_app_makes_a_backup_for_whoever_has_the_master_key()
    {
        await using var app = await HostedApp.StartAsync([], folder: _folder);
        Assert.Equal(HttpStatusCode.Unauthorized, await BackUpAsync(app, app.FunctionKey));
        Assert.False(Directory.Exists(Path.Combine(_folder, "backups")));

        var keys = EmbeddedHost.StateOf(app.Host).Keys;
        var (exitCode, output) = await RunAsync(
            "backup",
            [$"{app.Client.BaseAddress}".TrimEnd('/')],
            ("Keys__Master", keys.Master)
        );
        Assert.Equal(0, exitCode);
        var file = (string?)JsonNode.Parse(output)!["file"];
        Assert.Equal(file, Assert.Single(Directory.EnumerateFiles(_folder + "/backups")));
    }

    private static async Task<HttpStatusCode> BackUpAsync(HostedApp app, string key)
    {
        var answer = await app.Client.PostAsync($"admin/backup?code={key}", null);
        return answer.StatusCode;
    }

    private Task<EngineHost> StartAsync(List<string> ran) =>
        EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Steps",
                        async context =>
                        {
                            await context.CallActivityAsync("Step", "first");
                            var payload = await context.WaitForExternalEvent<string>("go");
                            await context.CallActivityAsync("Step", "last");
                            return payload;
                        }
                    )
                    .AddActivityFunc<string>("Step", (_, step) => ran.Add(step)),
            _folder
        );

    private Task<(int ExitCode, string Output)> RestoreAsync(string backup) => RunAsync("restore", [backup, _folder]);

    private static async Task<(int ExitCode, string Output)> RunAsync(
        string script,
        IEnumerable<string> arguments,
        params (string Name, string Value)[] settings
    )
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "scripts", script), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
