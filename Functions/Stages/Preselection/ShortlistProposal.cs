using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Records;

namespace Recruitment.Stages.Preselection;

/// <summary>What the chair decides the shortlist by.</summary>
/// <param name="ScoreBallot">The ballot with the scores, which gives candidates their letters.</param>
/// <param name="Candidates">The proposal.</param>
public sealed record ShortlistProposal(
    Ballot ScoreBallot,
    ScoreAverages Averages,
    IReadOnlyList<CandidateId> Candidates
);
