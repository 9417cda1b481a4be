namespace Recruitment.Embedded.Blobs;

/// <summary>Where the app's blobs are: in the embedded store, or in an account outside this process.</summary>
internal sealed record BlobPlace(bool IsHere);
