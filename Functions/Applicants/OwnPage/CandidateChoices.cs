using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Applicants.OwnPage;

/// <summary>What a candidate can still change at a moment.</summary>
public sealed record CandidateChoices(
    bool CanReplaceCv,
    bool CanCorrect,
    bool CanChooseApplication,
    bool CanWithdraw,
    bool CanErase
)
{
    /// <param name="withdrawUntil">Of whoever was appointed: the last day on which they can withdraw; null: not (any more).</param>
    public static CandidateChoices Of(Candidate candidate, PublishedVacancy vacancy, DateOnly? withdrawUntil)
    {
        var isRunning = !candidate.Status.IsFinal;
        return new CandidateChoices(
            CanReplaceCv: isRunning && vacancy.Standing.IsOpen && vacancy.Definition.Programme is null,
            CanCorrect: isRunning && vacancy.Standing.IsOpen,
            CanChooseApplication: isRunning && candidate.Replacement is not null && !IsBeingJudged(vacancy),
            CanWithdraw: isRunning || (candidate.Status == CandidateStatus.Appointed && withdrawUntil is not null),
            // Whoever is appointed becomes staff: from then on those records have their own legal periods.
            CanErase: candidate.Status != CandidateStatus.Appointed
        );
    }

    /// <summary>From the first stage in which people read the applications they stay as they are.</summary>
    private static bool IsBeingJudged(PublishedVacancy vacancy)
    {
        var judging = vacancy
            .Definition.Stages.SkipWhile(s => s.Kind != StageKind.Posting)
            .Skip(1)
            .FirstOrDefault(s => s.Kind != StageKind.Nomination);
        return vacancy.Procedure.Timeline.Any(d => d.StageId == judging?.Id && d.StartedAt is not null);
    }
}
