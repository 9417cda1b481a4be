namespace Recruitment.Embedded.Store;

/// <summary>One process at a time uses a data folder: an exclusive lock on the file <c>lock</c> in it.</summary>
internal static class DataFolderLock
{
    // What the operating systems call a lock that somebody else has: EWOULDBLOCK on Linux, on macOS, and Windows' own.
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    /// <exception cref="StoreUnavailableException">
    /// Another process holds the folder, it cannot be written, or other users can read it and <paramref name="isShared"/>
    /// does not say that they may.
    /// </exception>
    public static FileStream Take(string folder, bool isShared)
    {
        try
        {
            var file = Path.Combine(folder, "lock");
            if (isShared)
            {
                Directory.CreateDirectory(folder);
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }

            OwnerOnly.CreateFolder(folder);
            if (OwnerOnly.IsOpenToOthers(folder))
            {
                throw new StoreUnavailableException(
                    $"Other users of this machine can open the data folder {folder}, which holds applications. Take that from them with chmod -R go= {folder}, set Recruitment__DataFolder to another folder, or Store__SharedFolder to true if they may."
                );
            }

            return OwnerOnly.Open(file, FileShare.None);
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
