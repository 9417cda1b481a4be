using Recruitment.Procedures.Definition;
using Recruitment.Stages.Posting;

namespace Recruitment.Procedures;

/// <summary>Which orchestration runs each kind of stage: the only place that names them.</summary>
internal static class StageOrchestrations
{
    public static TaskName Of(StageKind kind) =>
        kind switch
        {
            StageKind.Posting => nameof(PostingOrchestration),
            StageKind.Nomination => "NominationOrchestration",
            StageKind.Preselection => "PreselectionOrchestration",
            StageKind.Interviews => "InterviewsOrchestration",
            StageKind.Recommendation => "RecommendationOrchestration",
            StageKind.Decision => "DecisionOrchestration",
            StageKind.Offer => "OfferOrchestration",
            StageKind.Appointment => "AppointmentOrchestration",
            StageKind.Retention => "RetentionOrchestration",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of stage."),
        };
}
