namespace Recruitment.Storage.Encryption;

/// <summary>Where the keys of subjects are, wrapped. What is destroyed there is nowhere else.</summary>
internal interface ISubjectKeyStore
{
    /// <summary>Null when there is none, or none any more.</summary>
    Task<byte[]?> FindAsync(Subject subject, CancellationToken cancellationToken);

    /// <summary>Every key of a group, by the id of its subject.</summary>
    Task<IReadOnlyDictionary<string, byte[]>> AllAsync(string group, CancellationToken cancellationToken);

    /// <summary>Keeps a key unless there is one; answers which one there is. It is kept for good when this returns.</summary>
    Task<byte[]> GetOrAddAsync(Subject subject, byte[] wrapped, CancellationToken cancellationToken);

    /// <summary>Puts a key, wrapped anew, in the place of what it was.</summary>
    Task ReplaceAsync(Subject subject, byte[] wrapped, CancellationToken cancellationToken);

    /// <summary>Nothing happens when there is none.</summary>
    Task DestroyAsync(Subject subject, CancellationToken cancellationToken);

    Task DestroyAllAsync(string group, CancellationToken cancellationToken);

    IAsyncEnumerable<string> GroupsAsync(CancellationToken cancellationToken);
}
