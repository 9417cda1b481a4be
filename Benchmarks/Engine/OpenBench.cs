using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Blobs;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Benchmarks.Engine;

/// <summary>
/// 100,000 waiting instances, each for an event with a timeout in a year: the memory of one once evicted, and the time
/// from the start of a process with them to the first work it has done; the latter also with the files of real
/// procedures in the same database.
/// </summary>
internal static class OpenBench
{
    public const string ChildCommand = "engine.open-process";

    private const string Waiting = nameof(Waiting);
    private const string Tick = nameof(Tick);
    private const int Instances = 100_000;
    private const int Runs = 5;

    // 300 procedures with 30 candidates of a CV and a letter each, come to 2.2 GB.
    private const int Files = 18_000;
    private const int FileBytes = 120_000;

    public static async Task RunWithFilesAsync()
    {
        var (files, none) = (NewFolder(), NewFolder());
        try
        {
            await FillAsync(none, Instances);
            await FillAsync(files, Instances);
            await AddFilesAsync(files);
            var (starts, floors) = (new List<double>(), new List<double>());
            for (var run = 0; run < Runs; run++)
            {
                floors.Add((await StartProcessAsync(none)).Milliseconds);
                starts.Add((await StartProcessAsync(files)).Milliseconds);
            }

            // The floor is the start of a process with as many instances and no file.
            BenchResult.Print("engine.open.files", starts, "ms", floors, Files);
        }
        finally
        {
            Directory.Delete(files, recursive: true);
            Directory.Delete(none, recursive: true);
        }
    }

    public static async Task RunAsync()
    {
        var (full, empty) = (NewFolder(), NewFolder());
        try
        {
            await FillAsync(full, Instances);
            await FillAsync(empty, 1);
            var (bytes, starts, floors) = (new List<double>(), new List<double>(), new List<double>());
            for (var run = 0; run < Runs; run++)
            {
                var least = await StartProcessAsync(empty);
                var real = await StartProcessAsync(full);
                bytes.Add((real.Bytes - least.Bytes) / (double)Instances);
                starts.Add(real.Milliseconds);
                floors.Add(least.Milliseconds);
            }

            BenchResult.Print("engine.open.memory", bytes, "bytes/instance", [], Instances);
            // The floor is the start of a process with one waiting instance.
            BenchResult.Print("engine.open.start", starts, "ms", floors, Instances);
        }
        finally
        {
            Directory.Delete(full, recursive: true);
            Directory.Delete(empty, recursive: true);
        }
    }

    /// <summary>Starts the engine on a folder, has it do one chain, and tells time and memory.</summary>
    public static async Task<int> RunChildAsync(string folder)
    {
        await using var engine = await BenchEngine.StartAsync(Add, folder);
        await engine.RunAsync(ChainTasks.Chain, 5);
        Console.WriteLine("ready");
        await engine.Gauge.WhenIdleAsync();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Console.WriteLine(GC.GetTotalMemory(forceFullCollection: true));
        return 0;
    }

    private static void Add(DurableTaskRegistry tasks)
    {
        ChainTasks.Add(tasks);
        tasks.AddOrchestratorFunc<int>(
            Waiting,
            async (context, _) =>
            {
                await context.WaitForExternalEvent<int>(Tick, TimeSpan.FromDays(365));
            }
        );
    }

    private static async Task FillAsync(string folder, int instances)
    {
        await using var engine = await BenchEngine.StartAsync(Add, folder);
        await InFlight.RunAsync(
            instances,
            500,
            number => engine.Client.ScheduleNewOrchestrationInstanceAsync(Waiting, number)
        );
        await engine.Gauge.WhenIdleAsync();
    }

    /// <summary>Through the blob service, as the app stores them.</summary>
    private static async Task AddFilesAsync(string folder)
    {
        var services = new ServiceCollection().AddSingleton(_ => SqliteStore.Open(folder));
        services.AddSingleton<WorkGauge>().AddSingleton(TimeProvider.System).AddEmbeddedBlobs();
        await using var built = services.BuildServiceProvider();
        var client = built.GetRequiredService<BlobServiceClient>();
        var container = client.GetBlobContainerClient("files");
        await container.CreateAsync();
        await InFlight.RunAsync(
            Files,
            16,
            file =>
            {
                var content = new byte[FileBytes];
                new Random(file).NextBytes(content);
                return container.UploadBlobAsync($"{file}", new BinaryData(content));
            }
        );
    }

    private static async Task<(double Milliseconds, long Bytes)> StartProcessAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OpenBench).Assembly.Location, ChildCommand, folder])
        {
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        if (await process.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException("The process did not get to work.");
        }

        var milliseconds = watch.Elapsed.TotalMilliseconds;
        var bytes = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return (milliseconds, long.Parse(bytes ?? "", CultureInfo.InvariantCulture));
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("recruitment-bench-").FullName;
}
