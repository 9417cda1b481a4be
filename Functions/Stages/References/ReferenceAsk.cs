using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>Something that is waited for: of a candidate, or of a referee about the candidate.</summary>
/// <param name="Referee">The referee's ordinal; null: of the candidate.</param>
public sealed record ReferenceAsk(CandidateId Candidate, int? Referee = null);
