using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Store;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Hosting;

/// <summary>The program as its user starts it, in a process of its own, where it cannot start.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    [Fact]
    public async Task A_data_folder_in_use_ends_the_program_with_one_clear_line()
    {
        await using var first = await HostedApp.StartAsync([], folder: _folder);
        var (exitCode, error) = await RunProgramAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("in use by another process", Assert.Single(error));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_one_ends_the_program_with_one_clear_line()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "not a folder");
        var (exitCode, error) = await RunProgramAsync(("Recruitment__DataFolder", Path.Combine(file, "data")));
        Assert.Equal(1, exitCode);
        Assert.Contains("data folder", Assert.Single(error));
    }

    [Fact]
    public async Task An_address_in_use_ends_the_program_with_one_clear_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var (exitCode, error) = await RunProgramAsync(("ASPNETCORE_URLS", address));
        Assert.Equal(1, exitCode);
        Assert.Contains(address, Assert.Single(error));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_data_folder_that_others_can_open_ends_the_program_with_one_clear_line()
    {
        File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherRead);
        var (exitCode, error) = await RunProgramAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains($"chmod -R go= {_folder}", Assert.Single(error));
    }

    [Fact]
    public async Task Under_a_umask_that_takes_nothing_away_the_data_are_the_owners()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var data = Path.Combine(_folder, "data");
        await ProgramEnd.OfAsync(
            _folder,
            ["sh", "-c", "umask 000; exec \"$@\"", "sh"],
            ("Recruitment__DataFolder", data),
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}")
        );
        Assert.NotEmpty(Directory.EnumerateFiles(data));
        Assert.Equal([], Directory.EnumerateFiles(data).Append(data).Where(OwnerOnly.IsOpenToOthers));
    }

    [Fact]
    public async Task A_setting_without_sense_ends_the_program_with_one_clear_line()
    {
        var (exitCode, error) = await RunProgramAsync(("Clock__Speed", "fast"));
        Assert.Equal(1, exitCode);
        Assert.Contains("Clock__Speed", Assert.Single(error));
    }

    [Fact]
    public async Task A_host_inside_another_program_throws_instead_of_ending_it()
    {
        await using var first = await HostedApp.StartAsync([], folder: _folder);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => HostedApp.StartAsync([], folder: _folder));
    }

    [Fact]
    public void A_fault_of_the_program_itself_is_not_explained_away() =>
        Assert.Null(StartFault.Explain(new InvalidOperationException("a mistake")));

    public void Dispose() => DataFolders.Delete(_folder);

    private Task<ProgramEnd> RunProgramAsync(params (string Name, string Value)[] settings) =>
        ProgramEnd.OfAsync(_folder, settings);
}
