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
    public string Complaint { get; init; } = "";

    public Brand Brand => Vacancy.Definition.Organisation.Brand;
    public string Function => Vacancy.Definition.Vacancy.Function;
    public SubjectWords Words => Vacancy.Definition.Words;
    public IReadOnlyList<Answer> Answers => Answer.Of(Candidate, Vacancy.Definition);
    public string Organisation => Vacancy.Definition.Organisation.Name;
    public CandidateChoices Choices => CandidateChoices.Of(Candidate, Vacancy, WithdrawUntil);

    public IReadOnlyList<OutlineStep> Outline => ProcedureOutline.Of(Vacancy.Procedure, Vacancy.Definition);

    public DateOnly? NextNews =>
        Candidate.Status == CandidateStatus.Applied
            ? ProcedureOutline.NextNews(Vacancy.Procedure, Vacancy.Definition, Candidate.Track)
            : null;

    /// <summary>The priority group in words, empty when HR established it; null: none.</summary>
    public string? Priority => Candidate.PriorityGroup is { } key ? Vacancy.Standing.Priority?.TextOf(key) ?? "" : null;

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    public string ClassOf(string field) => FaultOf(field) is null ? "field" : "field invalid";

    public string? InvalidOf(string field) => FaultOf(field) is null ? null : "true";
}

/// <summary>What a candidate just did.</summary>
public enum CandidateNotice
{
    CvReceived,
    ReplacementAccepted,
    ReplacementDropped,
    ConsentChanged,
    Withdrawn,
    ComplaintReceived,

    /// <summary>What was asked is not possible any more.</summary>
    TooLate,
}
