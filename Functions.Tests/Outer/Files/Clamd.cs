using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Recruitment.Play.App;

namespace Recruitment.Tests.Files;

/// <summary>
/// The scanner itself (clamav-daemon), with signatures of our own: nothing is downloaded, and what it finds harms nobody.
/// </summary>
internal sealed class Clamd : IDisposable
{
    /// <summary>What a file holds that this scanner finds.</summary>
    public const string Mark = "recruitment-marked-as-harmful";

    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-clamd-").FullName;
    private Process? _process;

    public int Port { get; } = FreePort.Find();

    public string Setting => $"--Scan:Clamd=127.0.0.1:{Port}";

    /// <summary>The file with which scanners are tried (EICAR). In two parts: this source is not one.</summary>
    public static BinaryData Eicar =>
        BinaryData.FromString(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");

    public static async Task<Clamd> StartAsync()
    {
        var clamd = new Clamd();
        clamd.Write();
        await clamd.ResumeAsync();
        return clamd;
    }

    /// <summary>Starts it on its port; it listens when this ends.</summary>
    public async Task ResumeAsync()
    {
        var start = new ProcessStartInfo(Program(), ["-c", Path.Combine(_folder, "clamd.conf")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("clamd did not start.");
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Self checking", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"clamd ended: {await _process.StandardError.ReadToEndAsync()}");
    }

    public void Stop()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private void Write()
    {
        var signatures = Directory.CreateDirectory(Path.Combine(_folder, "signatures")).FullName;
        var eicar = Eicar.ToArray();
#pragma warning disable CA5351 // The format names a file by its MD5.
        var hash = Convert.ToHexStringLower(MD5.HashData(eicar));
#pragma warning restore CA5351
        var mark = Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Mark));
        File.WriteAllText(
            Path.Combine(signatures, "own.hdb"),
            string.Create(CultureInfo.InvariantCulture, $"{hash}:{eicar.Length}:Recruitment.Eicar\n")
        );
        File.WriteAllText(Path.Combine(signatures, "own.ndb"), $"Recruitment.Marked:0:*:{mark}\n");
        File.WriteAllText(
            Path.Combine(_folder, "clamd.conf"),
            $"""
            TCPSocket {Port.ToString(CultureInfo.InvariantCulture)}
            TCPAddr 127.0.0.1
            DatabaseDirectory {signatures}
            TemporaryDirectory {_folder}
            Foreground yes

            """
        );
    }

    private static string Program()
    {
        const string Place = "/usr/sbin/clamd";
        return File.Exists(Place)
            ? Place
            : throw new InvalidOperationException("clamd is not installed (apt-get install clamav-daemon).");
    }
}
