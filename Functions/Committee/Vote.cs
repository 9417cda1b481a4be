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

    /// <summary>What was said of each candidate.</summary>
    public IReadOnlyList<CandidateVote> Candidates { get; init; } = [];
}
