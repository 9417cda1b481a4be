using Recruitment.Candidates;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.CandidatePage.Answering;

/// <summary>An answer of a candidate that somebody is about to record.</summary>
/// <param name="Asked">What the candidate is asked; empty: nothing (any more).</param>
public sealed record AnswerModel(DeskCandidateModel Page, string Question, IReadOnlyList<AskedField> Asked)
{
    public const string HowName = "how";
    public const string OnName = "on";
    public const string ReasonName = "reason";

    /// <summary>What the candidate reads above the question, where it says whom it is about; null: nothing.</summary>
    public string? Lead { get; init; }

    public AnswerWay? How { get; init; }

    /// <summary>The day of the letter or the talk, as it is in the field.</summary>
    public string On { get; init; } = "";
    public string Reason { get; init; } = "";
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    public string Address => DeskAddresses.Answer(Page.Candidate.Procedure, Page.Candidate.Id, Question);

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
