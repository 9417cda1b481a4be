using System.Diagnostics;

namespace Recruitment.Tests.Embedded.Hosting;

/// <summary>How the program ended that was started as its user starts it, in a process of its own.</summary>
internal sealed record ProgramEnd(int ExitCode, string[] ErrorLines)
{
    /// <summary>Starts the program on the data in <paramref name="folder"/> and waits for its end.</summary>
    public static Task<ProgramEnd> OfAsync(string folder, params (string Name, string Value)[] settings) =>
        OfAsync(folder, [], settings);

    /// <param name="under">The command that starts the program, with its arguments.</param>
    public static async Task<ProgramEnd> OfAsync(
        string folder,
        IReadOnlyList<string> under,
        params (string Name, string Value)[] settings
    )
    {
        List<string> command = [.. under, "dotnet", typeof(RecruitmentServices).Assembly.Location];
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Recruitment__DataFolder"] = folder;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var output = program.StandardOutput.ReadToEndAsync(patience.Token);
            var error = await program.StandardError.ReadToEndAsync(patience.Token);
            await output;
            await program.WaitForExitAsync(patience.Token);
            return new ProgramEnd(program.ExitCode, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }
}
