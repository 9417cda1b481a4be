using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>One person's vote on a ballot; replaced as a whole when the person changes it before the close.</summary>
public sealed record Vote
{
    public required PersonId Voter { get; init; }
    public required DateTimeOffset CastAt { get; init; }

    /// <summary>1 for the first, higher after changes.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The choice on the ballot as a whole, where the form asks one.</summary>
    public string? Choice { get; init; }

    /// <summary>The reason for <see cref="Choice"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The day that the form asks for, in Europe/Amsterdam, such as that of a consultation.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The choice is about the first in the order only, and not about who would follow; absent where that is not asked.</summary>
    public bool? FirstOnly { get; init; }

    /// <summary>What was said of each candidate.</summary>
    public IReadOnlyList<CandidateVote> Candidates { get; init; } = [];

    /// <summary>What was said of a candidate; null when nothing.</summary>
    public CandidateVote? Of(CandidateId candidate) => Candidates.FirstOrDefault(said => said.Candidate == candidate);

    public bool SaysOf(CandidateId candidate) => Of(candidate) is not null;
}

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
