using Recruitment.Records;

namespace Recruitment.Committee.Paging;

/// <summary>How far a voter is with one page of a ballot.</summary>
/// <param name="Answered">Candidates of whom everything was said.</param>
/// <param name="Missing">Those of whom something is missing or wrong.</param>
public sealed record PageProgress(int Answered, IReadOnlyList<CandidateId> Missing);
