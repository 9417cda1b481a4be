namespace Recruitment.Embedded.Store;

/// <summary>How far a commit reaches before it counts as done.</summary>
internal enum Synchronous
{
    /// <summary>To the disk: it outlives a power failure.</summary>
    Full,

    /// <summary>To the operating system: it outlives the process, but a power failure may undo the last commits.</summary>
    Normal,
}
