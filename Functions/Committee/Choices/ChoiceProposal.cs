using Recruitment.Committee.Scores;
using Recruitment.Records;

namespace Recruitment.Committee.Choices;

/// <summary>What voters decide by.</summary>
/// <param name="ScoreBallot">The ballot with the scores, which gives candidates their letters.</param>
/// <param name="Candidates">The proposal.</param>
public sealed record ChoiceProposal(Ballot ScoreBallot, ScoreAverages Averages, IReadOnlyList<CandidateId> Candidates);
