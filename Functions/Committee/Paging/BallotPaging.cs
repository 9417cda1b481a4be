using Recruitment.Records;

namespace Recruitment.Committee.Paging;

/// <summary>
/// Which candidates stand on which page of a ballot: by their place on the ballot, so that a withdrawal moves nobody to
/// another page.
/// </summary>
/// <param name="Size">Candidates on a page.</param>
public sealed record BallotPaging(Ballot Ballot, int Size)
{
    public int Count => (Ballot.Candidates.Count + Size - 1) / Size;

    /// <param name="page">From 1 to <see cref="Count"/>.</param>
    public IReadOnlyList<CandidateId> On(int page) => [.. Ballot.Candidates.Skip((page - 1) * Size).Take(Size)];

    /// <summary>The page that somebody asked for, or the nearest that there is.</summary>
    public int Nearest(int page) => Math.Clamp(page, 1, Count);
}
