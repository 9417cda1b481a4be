using Recruitment.Procedures.Definition;
using Recruitment.Retention;
using Recruitment.Stages.Appointment;
using Recruitment.Stages.Decision;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Nomination;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Posting;
using Recruitment.Stages.Preselection;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Stages.Recommendation;

namespace Recruitment.Procedures;

/// <summary>Which orchestration runs each kind of stage: the only place that names them.</summary>
internal static class StageOrchestrations
{
    public static TaskName Of(StageKind kind) =>
        kind switch
        {
            StageKind.Posting => nameof(PostingOrchestration),
            StageKind.Nomination => nameof(NominationOrchestration),
            StageKind.Preselection => nameof(PreselectionOrchestration),
            StageKind.Interviews => nameof(InterviewsOrchestration),
            StageKind.Recommendation => nameof(RecommendationOrchestration),
            StageKind.Decision => nameof(DecisionOrchestration),
            StageKind.Offer => nameof(OfferOrchestration),
            StageKind.Appointment => nameof(AppointmentOrchestration),
            StageKind.ProgrammePhase => nameof(ProgrammePhaseOrchestration),
            StageKind.Retention => nameof(RetentionOrchestration),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of stage."),
        };
}
