using Recruitment.Files;

namespace Recruitment.Applicants.Arrival;

/// <summary>An upload in quarantine: the one place that tells who it came from.</summary>
public sealed record RefusedUpload
{
    /// <summary>Generated; the last part of the blob's name in quarantine.</summary>
    public required string Id { get; init; }
    public required DateTimeOffset RefusedAt { get; init; }
    public required UploadError Fault { get; init; }

    /// <summary>What is wrong with the file, when <see cref="Fault"/> is that it cannot be a CV.</summary>
    public CvError? CvError { get; init; }

    /// <summary>In the container <c>quarantine</c>.</summary>
    public required string BlobName { get; init; }

    /// <summary>As the upload or the candidate's record told it.</summary>
    public string? Name { get; init; }
    public string? Email { get; init; }
}
