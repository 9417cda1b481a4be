using Recruitment.Correspondence;

namespace Recruitment.Committee;

/// <summary>A mail about a ballot.</summary>
public sealed record BallotLetter : Letter
{
    public BallotLetter(Letter letter)
        : base(letter) { }

    /// <summary>What is asked: the title of the ballot's form.</summary>
    public required string Title { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Where the recipient votes; for the recruiter absent.</summary>
    public Uri? Link { get; init; }

    /// <summary>Names of those who have not voted.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}
