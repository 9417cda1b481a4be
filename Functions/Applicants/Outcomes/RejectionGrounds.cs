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

        var step = Step.In(candidate.StatusStep, definition.Stages.Select(stage => stage.Id));
        return definition.Stages.FirstOrDefault(stage => stage.Id == step?.Stage)?.Kind switch
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
}
