using System.Text;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Retention;

/// <summary>Searches every byte that an app keeps.</summary>
internal static class FilesLeft
{
    /// <summary>The files of the app in which any of the words stands.</summary>
    public static IReadOnlyList<string> With(RecruitmentApp app, params string[] words)
    {
        var sought = words.Select(Encoding.UTF8.GetBytes).ToList();
        return
        [
            .. Directory
                .EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories)
                // Held by the running app; it holds a process id.
                .Where(file => Path.GetFileName(file) != "lock")
                .Where(file =>
                    Read(file) is var bytes && sought.Any(w => bytes.AsSpan().IndexOf(w) >= 0)
                ),
        ];
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
