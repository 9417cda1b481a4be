using System.Diagnostics;
using System.Net;
using Recruitment.Play.App;

namespace Recruitment.Benchmarks;

/// <summary>
/// How light the app is on the embedded host: the time from the start of the process to its first answer, on a new
/// data folder and on an existing one, and the memory that is resident once it is idle.
/// </summary>
internal static class HostBench
{
    private const int Runs = 5;
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaxPatience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync()
    {
        var starts = new List<double>();
        var restarts = new List<double>();
        var resident = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var folder = Directory.CreateTempSubdirectory("recruitment-bench-").FullName;
            try
            {
                starts.Add((await MeasureAsync(folder, TimeSpan.Zero)).Milliseconds);
                var (milliseconds, mebibytes) = await MeasureAsync(folder, SettlingTime);
                restarts.Add(milliseconds);
                resident.Add(mebibytes);
            }
            finally
            {
                DataFolders.Delete(folder);
            }
        }

        BenchResult.Print("host.start", starts, "ms");
        BenchResult.Print("host.restart", restarts, "ms");
        BenchResult.Print("host.idleResident", resident, "MiB");
    }

    private static async Task<(double Milliseconds, double Mebibytes)> MeasureAsync(string folder, TimeSpan settling)
    {
        var address = $"http://127.0.0.1:{FreePort.Find()}";
        var start = new ProcessStartInfo("dotnet", [typeof(RecruitmentServices).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["Recruitment__DataFolder"] = folder,
                ["Recruitment__BaseUrl"] = address,
                ["ASPNETCORE_URLS"] = address,
            },
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The app did not start.");
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            await FirstAnswerAsync(process, new Uri($"{address}/vacancies"), watch);
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            await Task.Delay(settling);
            process.Refresh();
            return (milliseconds, process.WorkingSet64 / 1024.0 / 1024.0);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task FirstAnswerAsync(Process process, Uri page, Stopwatch watch)
    {
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(page);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!process.HasExited && watch.Elapsed < MaxPatience)
            {
                await Task.Delay(10);
            }
        }
    }
}
