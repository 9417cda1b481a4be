using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Clocks;

/// <summary>What the clocks of a procedure are read from.</summary>
public sealed record ClockFacts
{
    public required Procedure Procedure { get; init; }
    public required ProcedureDefinition Definition { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required IReadOnlyList<CandidateSummary> Candidates { get; init; }

    /// <summary>Candidates whose application was acknowledged.</summary>
    public required IReadOnlySet<CandidateId> Acknowledged { get; init; }

    /// <summary>Candidates to whom the rejection was sent.</summary>
    public required IReadOnlySet<CandidateId> Told { get; init; }

    /// <summary>Complaints without an answer, with the moment by which they are answered.</summary>
    public required IReadOnlyList<(Complaint Complaint, DateTimeOffset Due)> Complaints { get; init; }

    /// <summary>When candidates' data go, without and with consent; absent while the procedure runs.</summary>
    public (DateTimeOffset WithoutConsent, DateTimeOffset WithConsent)? Erasure { get; init; }

    public ClockSettings Settings => Definition.Clocks ?? ClockSettings.Default;

    /// <summary>Candidates who have no final answer.</summary>
    public IEnumerable<CandidateSummary> Unanswered => Candidates.Where(c => !c.Status.IsFinal);

    /// <summary>
    /// Candidates whose data go by the clock; the appointed stays until the aftercare is over, and whoever waits for the
    /// first day of work has a moment of their own.
    /// </summary>
    public IEnumerable<CandidateSummary> Erased =>
        Candidates.Where(c =>
            c.Status != CandidateStatus.Reserve
            && !c.IsAnsweredLater
            && (
                c.Status != CandidateStatus.Appointed
                || !(Procedure.IsInAftercare || Procedure.AwaitsStartIn is not null)
            )
        );

    /// <summary>The dates of the stage of a kind; null: there is no such stage.</summary>
    public StageDates? Dates(StageKind kind) =>
        Definition.Stages.FirstOrDefault(stage => stage.Kind == kind) is { } stage
            ? Procedure.Timeline.FirstOrDefault(dates => dates.StageId == stage.Id)
            : null;
}
