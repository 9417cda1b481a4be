namespace Recruitment.Embedded.Blobs.Triggers;

/// <summary>A trigger that waits: <c>Attempts</c> have begun; it must not run before <c>Due</c>.</summary>
internal sealed record BlobTriggerRow(
    long Id,
    string Path,
    string Container,
    string Name,
    int Attempts,
    DateTimeOffset Due
);
