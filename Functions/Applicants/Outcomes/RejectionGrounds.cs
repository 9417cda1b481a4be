using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Outcomes;

/// <summary>Finds the ground of a rejection.</summary>
public static class RejectionGrounds
{
    private const string Priority = "priority";

    /// <summary>The step under which a preselection rejects those whom it did not consider.</summary>
    public static string AfterPriority(StageCall preselection) => preselection.Ballot(Priority);

    public static RejectionGround Of(Candidate candidate, Procedure procedure, ProcedureDefinition definition)
    {
        if (procedure.EndedAt is { } ended && candidate.StatusAt >= ended)
        {
            return procedure.Outcome switch
            {
                ProcedureOutcome.Appointed => RejectionGround.SomebodyElse,
                ProcedureOutcome.Cancelled => RejectionGround.Cancelled,
                _ => RejectionGround.EndedWithoutAppointment,
            };
        }

        return StageOf(candidate.StatusStep, definition)?.Kind switch
        {
            StageKind.Nomination => RejectionGround.NotNominated,
            StageKind.Preselection when IsAfterPriority(candidate) => RejectionGround.PriorityOfOthers,
            StageKind.Posting or StageKind.Preselection => RejectionGround.AfterPreselection,
            StageKind.Interviews => RejectionGround.AfterInterviews,
            StageKind.Checks => RejectionGround.ChecksNotPassed,
            StageKind.ProgrammePhase => RejectionGround.NoPlace,
            _ => RejectionGround.SomebodyElse,
        };
    }

    private static bool IsAfterPriority(Candidate candidate) =>
        candidate.StatusStep?.EndsWith($"-{Priority}", StringComparison.Ordinal) == true;

    /// <summary>The stage of a step such as <c>preselection-1</c>: the longest id that the step starts with.</summary>
    private static StageDefinition? StageOf(string? step, ProcedureDefinition definition) =>
        definition
            .Stages.Where(stage =>
                step == stage.Id || step?.StartsWith($"{stage.Id}-", StringComparison.Ordinal) == true
            )
            .MaxBy(stage => stage.Id.Length);
}
