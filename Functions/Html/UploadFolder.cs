using Microsoft.Extensions.Configuration;

namespace Recruitment.Html;

/// <summary>
/// Where the files of a form are while the form is read: in a folder that the host sets, or in that of the system for
/// temporary files, which on Azure is the app's own.
/// </summary>
internal sealed class UploadFolder(IConfiguration configuration)
{
    private string Path =>
        configuration["Uploads:Folder"] is { Length: > 0 } folder ? folder : System.IO.Path.GetTempPath();

    /// <summary>
    /// A file that nobody else reads. It has no name from here on where the system can do so, and is gone with the process,
    /// however that ends; elsewhere it goes when it is closed.
    /// </summary>
    public FileStream NewFile()
    {
        var path = System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        options.Options = FileOptions.Asynchronous;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
