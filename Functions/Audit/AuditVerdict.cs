namespace Recruitment.Audit;

/// <summary>Whether a procedure's audit chain holds.</summary>
/// <param name="Entries">How many entries follow from each other, from the first.</param>
/// <param name="BrokenAt">Number of the first entry that was changed, or stands where another is missing; null: the chain holds.</param>
/// <param name="Fault">What is wrong there; absent when the chain holds.</param>
public sealed record AuditVerdict(int Entries, int? BrokenAt, AuditFault? Fault = null)
{
    public bool Holds => BrokenAt is null;
}

/// <summary>Why a chain does not hold.</summary>
public enum AuditFault
{
    /// <summary>The entry is not as it was written, or does not follow from the one before.</summary>
    Changed,

    /// <summary>The entry is not there.</summary>
    Missing,

    /// <summary>The entry has no seal, and should.</summary>
    Unsealed,

    /// <summary>The entry was sealed by another key than the app's, or the key is lost.</summary>
    OtherKey,

    /// <summary>The entry is another one than the one that was anchored.</summary>
    NotAnchored,

    /// <summary>What the app noted of how far the chain came is missing or was changed.</summary>
    Head,
}
