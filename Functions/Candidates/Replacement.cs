namespace Recruitment.Candidates;

/// <summary>
/// What a second application from the same address would change. It waits until whoever reads that address's mail
/// confirms it, so that nobody can overwrite somebody else's application.
/// </summary>
public sealed record Replacement
{
    public required DateTimeOffset ReceivedAt { get; init; }
    public string? Phone { get; init; }
    public string? Motivation { get; init; }
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();
    public Enrolment? Enrolment { get; init; }
    public bool ConsentRetention { get; init; }

    /// <summary>In the container <c>files</c>, beside the CV of the first application; absent where none is asked.</summary>
    public CvFile? Cv { get; init; }
}
