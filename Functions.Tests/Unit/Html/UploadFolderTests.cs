using Microsoft.Extensions.Configuration;
using Recruitment.Html;
using Recruitment.Play.App;

namespace Recruitment.Tests.Html;

public sealed class UploadFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    public void Dispose() => DataFolders.Delete(_folder);

    [Fact]
    public void What_is_read_is_in_the_folder_without_a_name_so_that_it_goes_with_the_process()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var settings = new Dictionary<string, string?> { ["Uploads:Folder"] = _folder };
        var uploads = new UploadFolder(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        using (var file = uploads.NewFile())
        {
            Assert.StartsWith(_folder, file.Name);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.SafeFileHandle));
            Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
            file.Write("still there"u8);
            file.Position = 0;
            Assert.Equal("still there", new StreamReader(file, leaveOpen: true).ReadToEnd());
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }
}
