using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Applicants.OwnPage;

/// <summary>What a candidate's own page shows.</summary>
public sealed record CandidatePageModel
{
    public required Candidate Candidate { get; init; }
    public required PublishedVacancy Vacancy { get; init; }

    /// <summary>Of whoever was appointed: the last day on which they can withdraw, Europe/Amsterdam; null: not (any more).</summary>
    public DateOnly? WithdrawUntil { get; init; }

    /// <summary>What the candidate complained of, with the answers.</summary>
    public required IReadOnlyList<Complaints.Complaint> Complaints { get; init; }

    /// <summary>What was just done; null when nothing was.</summary>
    public CandidateNotice? Notice { get; init; }

    /// <summary>What is wrong with what was just posted.</summary>
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>What was posted and refused.</summary>
    public string Reason { get; init; } = "";
    public bool WithdrawalConfirmed { get; init; }
    public string Complaint { get; init; } = "";
    public string NewEmail { get; init; } = "";

    /// <summary>What was corrected and refused; null: what is recorded.</summary>
    public CorrectedFields? Corrected { get; init; }

    public CorrectedFields Correction => Corrected ?? CorrectedFields.Of(Candidate);

    public Brand Brand => Vacancy.Definition.Organisation.Brand;
    public string Function => Vacancy.Definition.Vacancy.Function;
    public SubjectWords Words => Vacancy.Definition.Words;
    public IReadOnlyList<Answer> Answers => Answer.Of(Candidate, Vacancy.Definition);
    public string Organisation => Vacancy.Definition.Organisation.Name;
    public CandidateChoices Choices => CandidateChoices.Of(Candidate, Vacancy, WithdrawUntil);

    public IReadOnlyList<OutlineStep> Outline =>
        ProcedureOutline.Of(Vacancy.Procedure, Vacancy.Definition, Candidate, Vacancy.Today);

    public DateOnly? NextNews =>
        Candidate.Status == CandidateStatus.Applied
            ? ProcedureOutline.NextNews(Vacancy.Procedure, Vacancy.Definition, Candidate.Track, Vacancy.Today)
            : null;

    /// <summary>The interview that is to be held, or was; null: there is none, or it was cancelled.</summary>
    public InterviewSlot? Interview =>
        Candidate.Interview is { } slot && (!Candidate.Status.IsFinal || slot.End <= Candidate.StatusAt) ? slot : null;

    /// <summary>Interviews are still to come, and the candidate has no time yet.</summary>
    public bool AwaitsInterview =>
        Interview is null
        && Vacancy.Definition.Stages.Any(stage =>
            stage.Kind == StageKind.Interviews
            && Vacancy.Procedure.Timeline.Any(dates => dates.StageId == stage.Id && dates.EndedAt is null)
        );

    /// <summary>The priority group in words, empty when HR established it; null: none.</summary>
    public string? Priority => Candidate.PriorityGroup is { } key ? Vacancy.Standing.Priority?.TextOf(key) ?? "" : null;

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    /// <summary>Whether something in one of these is to be mended.</summary>
    public bool HasFault(params IEnumerable<string> fields) => fields.Any(field => FaultOf(field) is not null);

    public string ClassOf(string field) => FaultOf(field) is null ? "field" : "field invalid";

    /// <summary>For <c>aria-describedby</c>; left out when null.</summary>
    public string? ErrorOf(string field) => FaultOf(field) is null ? null : $"{field}-error";

    public string? InvalidOf(string field) => FaultOf(field) is null ? null : "true";
}

/// <summary>What a candidate just did.</summary>
public enum CandidateNotice
{
    CvReceived,
    Corrected,
    ReplacementAccepted,
    ReplacementDropped,
    ConsentChanged,
    Withdrawn,
    ComplaintReceived,
    AddressAsked,

    /// <summary>What was asked is not possible any more.</summary>
    TooLate,
}
