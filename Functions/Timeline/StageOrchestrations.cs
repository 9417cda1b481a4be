using Recruitment.Definition;
using Recruitment.Retention;
using Recruitment.Stages.Advice;
using Recruitment.Stages.Appointment;
using Recruitment.Stages.Appointment.Start;
using Recruitment.Stages.Authorisation;
using Recruitment.Stages.Checks;
using Recruitment.Stages.Decision;
using Recruitment.Stages.Handover;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Nomination;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Posting;
using Recruitment.Stages.Preselection;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Stages.Recommendation;
using Recruitment.Stages.References;
using Recruitment.Stages.TermEnd;

namespace Recruitment.Timeline;

/// <summary>Which orchestration runs each kind of stage: the only place that names them.</summary>
internal static class StageOrchestrations
{
    /// <summary>The wait for the first day of work, beside what follows on the appointment.</summary>
    public static TaskName FirstDay => nameof(FirstDayOrchestration);

    public static TaskName Of(StageKind kind) =>
        kind switch
        {
            StageKind.Authorisation => nameof(AuthorisationOrchestration),
            StageKind.Posting => nameof(PostingOrchestration),
            StageKind.Nomination => nameof(NominationOrchestration),
            StageKind.Preselection => nameof(PreselectionOrchestration),
            StageKind.Interviews => nameof(InterviewsOrchestration),
            StageKind.References => nameof(ReferencesOrchestration),
            StageKind.Recommendation => nameof(RecommendationOrchestration),
            StageKind.Advice => nameof(AdviceOrchestration),
            StageKind.Decision => nameof(DecisionOrchestration),
            StageKind.Offer => nameof(OfferOrchestration),
            StageKind.Checks => nameof(ChecksOrchestration),
            StageKind.Appointment => nameof(AppointmentOrchestration),
            StageKind.Handover => nameof(HandoverOrchestration),
            StageKind.TermEnd => nameof(TermEndOrchestration),
            StageKind.ProgrammePhase => nameof(ProgrammePhaseOrchestration),
            StageKind.Retention => nameof(RetentionOrchestration),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of stage."),
        };
}
