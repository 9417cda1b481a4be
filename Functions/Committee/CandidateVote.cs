using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>What one person's vote says of one candidate; a form uses the members that it asks for.</summary>
public sealed record CandidateVote
{
    public required CandidateId Candidate { get; init; }

    /// <summary>A word of the form, such as <c>nominate</c> or <c>decline</c>.</summary>
    public string? Choice { get; init; }

    /// <summary>Place in the ranking, from 1.</summary>
    public int? Rank { get; init; }

    /// <summary>Scores from 1 to 5 by criterion id.</summary>
    public IReadOnlyDictionary<string, int>? Scores { get; init; }
    public string? Reason { get; init; }
}
