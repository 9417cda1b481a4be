using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>
/// Counts how far candidates got, also those who have an answer by now. From listings: of whoever has none of what they
/// were before, it goes by the stage in which they got it.
/// </summary>
public static class Funnel
{
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<FunnelStep> Of(
        Procedure procedure,
        ProcedureDefinition definition,
        IReadOnlyList<CandidateSummary> candidates,
        DateTimeOffset now
    )
    {
        var way = new Way(procedure, definition, now);
        FunnelWord[] words = definition.Programme is null
            ?
            [
                FunnelWord.Applied,
                FunnelWord.Shortlisted,
                FunnelWord.Interviewed,
                FunnelWord.Offered,
                FunnelWord.Appointed,
            ]
            : [FunnelWord.Applied, FunnelWord.Enrolled, FunnelWord.Completed];
        return
        [
            .. words.Select(word => new FunnelStep(word, candidates.Count(candidate => way.Reached(candidate, word)))),
        ];
    }

    private sealed record Way(Procedure Procedure, ProcedureDefinition Definition, DateTimeOffset Now)
    {
        private readonly int _interviews = Definition.Stages.ToList().FindIndex(s => s.Kind == StageKind.Interviews);

        public bool Reached(CandidateSummary candidate, FunnelWord word) =>
            word switch
            {
                FunnelWord.Applied => true,
                FunnelWord.Shortlisted => IsShortlisted(candidate),
                FunnelWord.Interviewed => IsShortlisted(candidate) && IsInterviewed(candidate),
                FunnelWord.Offered => IsAny(candidate, CandidateStatus.Offered, CandidateStatus.Appointed)
                    || candidate.Status == CandidateStatus.Declined,
                FunnelWord.Appointed => candidate.Status == CandidateStatus.Appointed,
                FunnelWord.Enrolled => IsAny(candidate, CandidateStatus.Enrolled, CandidateStatus.Completed),
                _ => candidate.Status == CandidateStatus.Completed,
            };

        private bool IsShortlisted(CandidateSummary candidate) =>
            IsAny(
                candidate,
                CandidateStatus.Shortlisted,
                CandidateStatus.Recommended,
                CandidateStatus.Reserve,
                CandidateStatus.Offered,
                CandidateStatus.Appointed
            )
            || candidate.Status == CandidateStatus.Declined
            || (
                candidate is { Status: CandidateStatus.Rejected, StatusBefore: null }
                && _interviews >= 0
                && StageOf(candidate) >= _interviews
            );

        /// <summary>Whoever was invited was spoken with once that stage is over, unless they left before.</summary>
        private bool IsInterviewed(CandidateSummary candidate) =>
            _interviews >= 0
            && (
                IsAny(
                    candidate,
                    CandidateStatus.Recommended,
                    CandidateStatus.Reserve,
                    CandidateStatus.Offered,
                    CandidateStatus.Appointed
                )
                || candidate.Status == CandidateStatus.Declined
                || (candidate.Status == CandidateStatus.Rejected && StageOf(candidate) >= _interviews)
                || EndOfInterviews <= (candidate.Status.IsFinal ? candidate.StatusAt : Now)
            );

        private DateTimeOffset? EndOfInterviews =>
            Procedure.Timeline.FirstOrDefault(d => d.StageId == Definition.Stages[_interviews].Id)?.EndedAt;

        private static bool IsAny(CandidateSummary candidate, params CandidateStatus[] statuses) =>
            statuses.Contains(candidate.Status) || (candidate.StatusBefore is { } before && statuses.Contains(before));

        private int StageOf(CandidateSummary candidate)
        {
            var step = Step.In(candidate.StatusStep, Definition.Stages.Select(stage => stage.Id));
            return Definition.Stages.ToList().FindIndex(stage => stage.Id == step?.Stage);
        }
    }
}

/// <summary>How many candidates got as far as this.</summary>
public sealed record FunnelStep(FunnelWord Word, int Count);

/// <summary>How far a candidate, or a team, can get.</summary>
public enum FunnelWord
{
    Applied,
    Shortlisted,
    Interviewed,
    Offered,
    Appointed,
    Enrolled,
    Completed,
}
