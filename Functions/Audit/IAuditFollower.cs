namespace Recruitment.Audit;

/// <summary>Who wants to know of everything that happens in procedures.</summary>
public interface IAuditFollower
{
    /// <summary>
    /// Comes before an entry is written, so that what is noted of it here can be there too early and is never missing:
    /// should the process die now, or somebody else write an entry of this number first, then another has the number,
    /// which this is called for as well, or nobody has.
    /// </summary>
    Task ExpectAsync(AuditEntry entry, CancellationToken cancellationToken);
}
