using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Definition.Priority;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Applying;

/// <summary>Whether a vacancy takes applications at a moment, from whom, and until when. Moments are UTC.</summary>
public sealed record VacancyStanding
{
    public required VacancyState State { get; init; }

    /// <summary>The moment at which it is so, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Internal candidates are asked to say that they are.</summary>
    public required bool HasInternalTrack { get; init; }

    /// <summary>The groups that internal candidates may say they belong to; null: none are considered first.</summary>
    public PriorityEdition? Priority { get; init; }

    public required bool OpenToInternal { get; init; }
    public required bool OpenToExternal { get; init; }
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>When a posting for internal candidates first opens to everybody.</summary>
    public DateTimeOffset? OpensToExternalAt { get; init; }

    /// <summary>When it closes, or closed.</summary>
    public DateTimeOffset? ClosesAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>
    /// It may be published: listed, and described to search engines. Not while it is for internal candidates only, who
    /// get its address from the recruiter.
    /// </summary>
    public required bool IsPublic { get; init; }

    public bool IsOpen => State == VacancyState.Open;

    public static VacancyStanding Of(Procedure procedure, ProcedureDefinition definition, DateTimeOffset now)
    {
        var posting = definition.Stages.FirstOrDefault(s => s.Kind == StageKind.Posting);
        var dates = procedure.Timeline.FirstOrDefault(d => d.StageId == posting?.Id);
        var closesAt = dates?.ClosesAt ?? EndOf(dates?.Deadline);
        var opensAt = dates?.StartedAt ?? StartOf(dates?.Starts);
        // The stage begins before its tracks are opened, a moment later: from then on it is open.
        var isOpening =
            procedure is { OpenToInternal: false, OpenToExternal: false, Outcome: null }
            && dates is { StartedAt: not null, EndedAt: null }
            && procedure.CurrentStage == dates.StageId;
        var toInternal = procedure.OpenToInternal || (isOpening && posting?.Tracks != PostingTracks.ExternalOnly);
        var toExternal =
            procedure.OpenToExternal
            || (isOpening && posting?.Tracks is not (PostingTracks.InternalFirst or PostingTracks.InternalOnly));
        var isOpen =
            procedure.State is ProcedureState.Running or ProcedureState.Suspended
            && (toInternal || toExternal)
            && !(now >= closesAt);
        var internalFirst = posting?.Tracks == PostingTracks.InternalFirst;
        var state = StateOf(procedure, dates, isOpen);
        return new VacancyStanding
        {
            State = state,
            At = now,
            IsPublic = state switch
            {
                VacancyState.Open => toExternal,
                VacancyState.NotYetOpen => !internalFirst && posting?.Tracks != PostingTracks.InternalOnly,
                _ => false,
            },
            HasInternalTrack = definition.Programme is null && posting is { Tracks: not PostingTracks.ExternalOnly },
            Priority = PriorityEditions.Of(definition),
            OpenToInternal = isOpen && toInternal,
            OpenToExternal = isOpen && toExternal,
            OpensAt = opensAt,
            OpensToExternalAt =
                internalFirst && opensAt is { } from && closesAt is { } until ? from + ((until - from) / 2) : null,
            ClosesAt = dates?.EndedAt ?? closesAt,
            EndedAt = procedure.EndedAt,
        };
    }

    private static VacancyState StateOf(Procedure procedure, StageDates? dates, bool isOpen)
    {
        if (procedure.State is ProcedureState.Ended or ProcedureState.Cancelled)
        {
            return VacancyState.Ended;
        }

        return isOpen ? VacancyState.Open
            : dates?.StartedAt is null ? VacancyState.NotYetOpen
            : VacancyState.Closed;
    }

    private static DateTimeOffset? StartOf(ResolvedDate? date) => date is null ? null : DutchTime.StartOfDay(date.Date);

    private static DateTimeOffset? EndOf(ResolvedDate? date) => date is null ? null : DutchTime.EndOfDay(date.Date);
}

/// <summary>Whether a vacancy takes applications.</summary>
public enum VacancyState
{
    NotYetOpen,
    Open,

    /// <summary>Applications are closed; the procedure goes on.</summary>
    Closed,

    /// <summary>The procedure is over.</summary>
    Ended,
}
