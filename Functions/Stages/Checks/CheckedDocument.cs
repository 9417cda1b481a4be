using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>
/// A document that a candidate handed in. Of what stands in it nothing is recorded (UAVG art. 31–33 for a VOG): only
/// when it was issued, handed in and seen.
/// </summary>
public sealed record CheckedDocument
{
    /// <summary>In the container <c>files</c>; absent once it was seen, because the copy belongs in the personnel file.</summary>
    public string? BlobName { get; init; }

    /// <summary>VOG: the day of issue.</summary>
    public DateOnly? IssuedOn { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public PersonId? SeenBy { get; init; }
}
