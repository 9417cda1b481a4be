namespace Recruitment.Embedded.Store;

/// <summary>Where the writer is with a group of writes.</summary>
internal enum CommitStep
{
    /// <summary>Nothing is written yet.</summary>
    Beginning,

    /// <summary>All is written, nothing is committed.</summary>
    Written,

    /// <summary>All is committed, and nobody has been told.</summary>
    Committed,
}
