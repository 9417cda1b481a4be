using System.Text.Json.Serialization;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>Where a procedure stands. Holds ids only; the definition beside it holds names and texts.</summary>
public sealed record Procedure
{
    public required ProcedureId Id { get; init; }
    public string? Template { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>SHA-256 of the request that started it, to recognise the same request sent again.</summary>
    public string? Request { get; init; }

    public ProcedureState State { get; init; }

    /// <summary>Id of the stage that runs now; absent before the first and after the last.</summary>
    public string? CurrentStage { get; init; }

    /// <summary>How often the current stage has been entered: 2 after the board sent a recommendation back.</summary>
    public int Round { get; init; } = 1;

    public ProcedureOutcome? Outcome { get; init; }

    /// <summary>When recruitment ended. Retention counts from it; aftercare may go on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>
    /// A place that comes free before the first day of work is filled again, and who is next waits until then. Not in a
    /// procedure that was started before version 6.
    /// </summary>
    public bool RefillsPlaces { get; init; }

    /// <summary>The step that appointed, while it is waited for the first day of work; absent before and after.</summary>
    public string? AwaitsStartIn { get; init; }

    /// <summary>The places that came free because whoever was appointed withdrew, in order.</summary>
    public IReadOnlyList<FreedPlace> FreedPlaces { get; init; } = [];

    /// <summary>When recruitment had ended before a place came free and it went on, in order.</summary>
    public IReadOnlyList<DateTimeOffset> EarlierEnds { get; init; } = [];

    /// <summary>Since when the stages after the appointment run for whoever was appointed; absent when there are none.</summary>
    public DateTimeOffset? AftercareFrom { get; init; }
    public DateTimeOffset? AftercareEndedAt { get; init; }

    /// <summary>The first day of work, resolved at the appointment.</summary>
    public ResolvedDate? StartsOn { get; init; }
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Since when the current stage has failed and waits for the recruiter to resume; absent when all is well.</summary>
    public DateTimeOffset? HaltedAt { get; init; }

    /// <summary>When everything stood still, in order; the last may not have ended.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    /// <summary>Since when somebody else is the recruiter than at the start: earlier links of the recruiter have ended.</summary>
    public DateTimeOffset? RecruiterSince { get; init; }

    /// <summary>The procedure that ended without an appointment and goes on in this one.</summary>
    public ProcedureId? Reopens { get; init; }

    /// <summary>The procedure in which this one goes on.</summary>
    public ProcedureId? ReopenedBy { get; init; }

    /// <summary>Whoever decided that it ends without an appointment wants it to go on in another.</summary>
    public bool ReopenAsked { get; init; }

    /// <summary>Who decided that it ends because nobody was left to get the offer; absent when it ended otherwise.</summary>
    public PersonId? ClosedBy { get; init; }

    /// <summary>Who stopped it, or its aftercare, first; absent when nobody did, or it was not noted yet: then the recruiter.</summary>
    public PersonId? CancelledBy { get; init; }

    /// <summary>Whether it ended in a way after which it can go on in another.</summary>
    public bool CanBeReopened() =>
        ReopenedBy is null
        && ErasedAt is null
        && Outcome is (ProcedureOutcome.NoAppointableCandidate or ProcedureOutcome.NoCandidates);

    /// <summary>How long candidates' data are kept, fixed at the start because candidates are told so; filled in when read.</summary>
    public RetentionPeriods? Retention { get; init; }

    [JsonIgnore]
    public RetentionPeriods KeptFor => Retention ?? RetentionPeriods.Default;

    public required IReadOnlyList<StageDates> Timeline { get; init; }

    /// <summary>When the vacancy takes applications: from the opening of the posting until it closes.</summary>
    public bool OpenToInternal { get; init; }
    public bool OpenToExternal { get; init; }

    /// <summary>When recruitment ended for the first time: from then on retention counts, also while it goes on again.</summary>
    [JsonIgnore]
    public DateTimeOffset? FirstEndedAt => EarlierEnds is [var first, ..] ? first : EndedAt;

    /// <summary>Recruitment goes on again after it had ended with an appointment.</summary>
    [JsonIgnore]
    public bool HasGoneOn => EndedAt is null && EarlierEnds.Count > 0;

    /// <summary>Whether a place came free of which nobody has decided yet what follows.</summary>
    [JsonIgnore]
    public bool HasFreePlace => FreedPlaces.Any(place => place.DecidedAt is null);

    /// <summary>Instance id of the wait for the first day of work; null while there is none.</summary>
    [JsonIgnore]
    public string? StartInstanceId => AwaitsStartIn is { } step ? StartInstanceOf(Id, step) : null;

    /// <summary>Recruitment has ended, and the stages after the appointment have not. Retention runs beside them.</summary>
    public bool IsInAftercare => AftercareFrom is not null && AftercareEndedAt is null;

    /// <summary>Stages wait for people, so that the recruiter can still steer.</summary>
    public bool IsUnderWay => EndedAt is null || IsInAftercare;

    /// <summary>Whether a stage has failed and waits for the recruiter to resume.</summary>
    public bool IsHalted => HaltedAt is not null || Timeline.Any(d => d.HaltedAt is not null);

    /// <summary>Whether this run of a stage is the current one; a link of another is stale.</summary>
    /// <param name="step">As the link names it.</param>
    public bool IsAt(string step) =>
        IsUnderWay && CurrentStage is { } stage && Step.Parse(step) == new Step(stage, Round);

    /// <summary>
    /// Whether a stage runs beside the current one: retention, the last, during aftercare and when recruitment goes on again.
    /// </summary>
    public bool RunsBeside(string stage) => (IsInAftercare || HasGoneOn) && Timeline[^1].StageId == stage;

    /// <summary>Instance id of the wait for the first day of whoever was appointed in this step.</summary>
    public static string StartInstanceOf(ProcedureId procedure, string step) => $"{procedure}-{step}-start";

    /// <summary>This procedure with the dates of one stage changed.</summary>
    public Procedure WithDates(string stage, Func<StageDates, StageDates> change) =>
        this with
        {
            Timeline = [.. Timeline.Select(d => d.StageId == stage ? change(d) : d)],
        };
}

/// <summary>A place that came free because whoever was appointed withdrew before the first day of work.</summary>
/// <param name="At">When, UTC.</param>
public sealed record FreedPlace(CandidateId Candidate, DateTimeOffset At)
{
    /// <summary>When somebody decided what follows; absent: not yet.</summary>
    public DateTimeOffset? DecidedAt { get; init; }
}
