using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Storage;

/// <summary>What a killed process left of what people uploaded.</summary>
public sealed class UploadsFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    public void Dispose() => DataFolders.Delete(_folder);

    [Fact]
    public async Task A_start_erases_it_whatever_the_setting_says()
    {
        var uploads = Path.Combine(_folder, "uploads");
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "kept"), "of somebody else");
        Directory.CreateDirectory(Path.Combine(uploads, "within"));
        File.WriteAllText(Path.Combine(uploads, "left"), "a CV");
        File.WriteAllText(Path.Combine(uploads, "within", "left"), "a CV");

        await using var app = await RunningApp.StartAsync(
            _folder,
            new VirtualClock(RecruitmentApp.Monday),
            new Disturbance { Settings = [$"--Uploads:Folder={elsewhere}"] }
        );

        Assert.Empty(Directory.EnumerateFileSystemEntries(uploads));
        Assert.Equal(uploads, app.Services.GetRequiredService<IConfiguration>()["Uploads:Folder"]);
        Assert.True(File.Exists(Path.Combine(elsewhere, "kept")));
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Assert.Equal(Owner, File.GetUnixFileMode(uploads));
        }
    }
}
