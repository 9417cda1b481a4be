using System.Diagnostics;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Recruitment.Play.App;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Browser;

/// <summary>
/// The Nu HTML checker as one server for all pages, because a Java program starts slowly. <c>npm ci</c> in Functions.Tests
/// installs it.
/// </summary>
internal sealed class HtmlChecker : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private HtmlChecker(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("recruitment-tests"); // it answers nobody who has no name
    }

    public static async Task<HtmlChecker> StartAsync()
    {
        var jar = Repository.PathOf("Functions.Tests/node_modules/vnu-jar/build/dist/vnu.jar");
        var port = FreePort.Find();
        var start = new ProcessStartInfo(
            "java",
            [
                // It reads deep trees by recursion; a short life needs no second compiler and no parallel collector.
                "-Xss8m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dnu.validator.servlet.bind-address=127.0.0.1",
                "-cp",
                jar,
                "nu.validator.servlet.Main",
                $"{port}",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var said = new StringBuilder();
        var started = new TaskCompletionSource();
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => started.TrySetException(new InvalidOperationException($"It did not start: {said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await started.Task;
        return new HtmlChecker(process, new Uri($"http://127.0.0.1:{port}"));

        void Hear(string? line)
        {
            lock (said)
            {
                if (!started.Task.IsCompleted)
                {
                    said.AppendLine(line);
                }
            }

            if (line?.Contains("service started", StringComparison.Ordinal) == true)
            {
                started.TrySetResult();
            }
        }
    }

    /// <summary>What is wrong with a document, each with the markup that it is about: errors and warnings.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string html)
    {
        using var document = new StringContent(html, Encoding.UTF8, MediaTypeNames.Text.Html);
        using var answer = await _http.PostAsync("?out=json", document);
        answer.EnsureSuccessStatusCode();
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return
        [
            .. told
                .RootElement.GetProperty("messages")
                .EnumerateArray()
                // The rest are remarks, such as on the slash that closes what has no content.
                .Where(message =>
                    message.TryGetProperty("subType", out _) || $"{message.GetProperty("type")}" != "info"
                )
                .Select(message =>
                    message.TryGetProperty("extract", out var extract)
                        ? $"{message.GetProperty("message")} {extract.ToString().ReplaceLineEndings(" ")}"
                        : message.GetProperty("message").ToString()
                ),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
