namespace Recruitment.Embedded.Store;

/// <summary>One process at a time uses a data folder: an exclusive lock on the file <c>lock</c> in it.</summary>
internal static class DataFolderLock
{
    // What the operating systems call a lock that somebody else has: EWOULDBLOCK on Linux, on macOS, and Windows' own.
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    /// <exception cref="StoreUnavailableException">Another process holds the folder, or it cannot be written.</exception>
    public static FileStream Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(
                Path.Combine(folder, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new StoreUnavailableException(
                $"The data folder {folder} cannot be written. Give this user write access, or set Recruitment__DataFolder to another folder.",
                fault
            );
        }
        catch (IOException fault) when (!Taken.Contains(fault.HResult))
        {
            throw new StoreUnavailableException(
                $"The data folder {folder} cannot be used: {fault.Message} Make it a folder that can be written, or set Recruitment__DataFolder to another folder.",
                fault
            );
        }
        catch (IOException fault)
        {
            throw new StoreUnavailableException(
                $"The data folder {folder} is in use by another process. Stop that process, or set Recruitment__DataFolder to another folder.",
                fault
            );
        }
    }
}
