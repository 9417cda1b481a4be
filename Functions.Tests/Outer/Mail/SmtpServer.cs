using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruitment.Tests.Mail;

/// <summary>An SMTP server in a process of its own. <c>npm ci</c> in Functions.Tests installs what it needs.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly Process _process;

    private SmtpServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <param name="options">See <c>smtp-server.mjs</c>.</param>
    public static async Task<SmtpServer> StartAsync(object? options = null)
    {
        var script = Path.Combine(SourceFolder(), "smtp-server.mjs");
        var argument = JsonSerializer.Serialize(options ?? new { });
        var start = new ProcessStartInfo("node", [script, argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        if (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            return new SmtpServer(process, (int)JsonNode.Parse(line)!["port"]!);
        }

        var fault = await process.StandardError.ReadToEndAsync();
        throw new InvalidOperationException(
            $"The SMTP server did not start (npm ci in Functions.Tests installs it): {fault}"
        );
    }

    /// <summary>The next mail that it took.</summary>
    public async Task<JsonNode> NextAsync() =>
        JsonNode.Parse(
            await _process.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException("The SMTP server has ended.")
        )!;

    /// <summary>Ends every connection without a word, as servers do with those that are idle.</summary>
    public async Task DropAsync()
    {
        await _process.StandardInput.WriteLineAsync("drop");
        Assert.True((bool)(await NextAsync())["dropped"]!);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? ".";
}
