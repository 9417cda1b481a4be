using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Outcomes;

/// <summary>Finds the ground of a rejection.</summary>
public static class RejectionGrounds
{
    private const string Priority = "priority";
    private const string Nobody = "nobody";

    /// <summary>The step under which a preselection rejects those whom it did not consider.</summary>
    public static string AfterPriority(StageCall preselection) => preselection.Ballot(Priority);

    /// <summary>The step under which a stage rejects everybody, because nobody was found suitable.</summary>
    public static string NobodySuitable(StageCall stage) => stage.Ballot(Nobody);

    public static RejectionGround Of(Candidate candidate, Procedure procedure, ProcedureDefinition definition)
    {
        if (candidate.StatusBy is not null)
        {
            return RejectionGround.Decided;
        }

        if (procedure.EndedAt is { } ended && candidate.StatusAt >= ended)
        {
            return procedure.Outcome switch
            {
                ProcedureOutcome.Appointed when candidate.Reserve is not null => RejectionGround.ReserveOver,
                ProcedureOutcome.Appointed => RejectionGround.SomebodyElse,
                ProcedureOutcome.Cancelled => RejectionGround.Cancelled,
                _ when procedure.EarlierEnds.Count > 0 => RejectionGround.PlaceNotFilledAgain,
                _ => RejectionGround.EndedWithoutAppointment,
            };
        }

        var step = Step.In(candidate.StatusStep, definition.Stages.Select(stage => stage.Id));
        return definition.Stages.FirstOrDefault(stage => stage.Id == step?.Stage)?.Kind switch
        {
            StageKind.Nomination => RejectionGround.NotNominated,
            StageKind.Preselection when EndsWith(candidate, Priority) => RejectionGround.PriorityOfOthers,
            StageKind.Preselection or StageKind.Interviews when EndsWith(candidate, Nobody) =>
                RejectionGround.NotSuitable,
            StageKind.Posting or StageKind.Preselection => RejectionGround.AfterPreselection,
            StageKind.Interviews => RejectionGround.AfterInterviews,
            StageKind.Checks => RejectionGround.ChecksNotPassed,
            StageKind.ProgrammePhase when candidate.StatusReason is not null => RejectionGround.PlaceOfOthers,
            StageKind.ProgrammePhase => RejectionGround.NoPlace,
            _ => RejectionGround.SomebodyElse,
        };
    }

    private static bool EndsWith(Candidate candidate, string reason) =>
        candidate.StatusStep?.EndsWith($"-{reason}", StringComparison.Ordinal) == true;
}

/// <summary>Where in the procedure a candidate was rejected, which decides what the rejection says.</summary>
public enum RejectionGround
{
    /// <summary>School management did not nominate the internal candidate.</summary>
    NotNominated,
    AfterPreselection,

    /// <summary>The committee goes on with nobody of those whom it considered.</summary>
    NotSuitable,

    /// <summary>Candidates of a priority group were found suitable, so that the others were not considered.</summary>
    PriorityOfOthers,
    AfterInterviews,

    /// <summary>What must be seen before an appointment did not come, or was refused.</summary>
    ChecksNotPassed,

    /// <summary>Somebody of the organisation decided it of this candidate, and says why.</summary>
    Decided,

    /// <summary>Somebody else was appointed.</summary>
    SomebodyElse,

    /// <summary>The candidate was in reserve, and whoever was appointed has started.</summary>
    ReserveOver,

    /// <summary>Whoever was appointed withdrew before the start, and nobody else was appointed.</summary>
    PlaceNotFilledAgain,

    /// <summary>Every place in the programme was taken by teams that enrolled before.</summary>
    NoPlace,

    /// <summary>Somebody of the organiser gave the places otherwise than by the order of enrolment, and says why.</summary>
    PlaceOfOthers,

    /// <summary>The procedure ended without an appointment.</summary>
    EndedWithoutAppointment,

    /// <summary>The organisation stopped the procedure.</summary>
    Cancelled,
}
