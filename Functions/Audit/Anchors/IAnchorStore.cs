namespace Recruitment.Audit.Anchors;

/// <summary>Where anchors are: outside of the store of the records, and only ever added to.</summary>
public interface IAnchorStore
{
    /// <summary>What is kept, oldest first; null for what is no anchor (any more).</summary>
    IAsyncEnumerable<AuditAnchor?> ListAsync(CancellationToken cancellationToken);

    /// <summary>False, and nothing written, when another instance of the app wrote one of this number first.</summary>
    Task<bool> TryAddAsync(AuditAnchor anchor, CancellationToken cancellationToken);
}
