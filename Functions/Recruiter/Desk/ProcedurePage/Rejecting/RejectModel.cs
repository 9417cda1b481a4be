using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Recruiter.Previews;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Rejecting;

/// <summary>Candidates whom somebody is about to reject.</summary>
/// <param name="Chosen">Those who can be.</param>
/// <param name="Answered">Those who were chosen and cannot (any more).</param>
public sealed record RejectModel(
    ProcedurePlace Place,
    IReadOnlyList<CandidateSummary> Chosen,
    IReadOnlyList<CandidateSummary> Answered
)
{
    public const string ReasonName = "reason";
    public const string GroundName = "ground";
    public const string ReadName = "read";
    public const string StepName = "step";
    public const string Preview = "preview";
    public const string Reject = "reject";

    /// <summary>Says in the address of the list how many were just rejected.</summary>
    public const string RejectedName = "rejected";

    public string Reason { get; init; } = "";
    public string Ground { get; init; } = "";
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>The letter as it would go to the first of them; null: not looked at yet.</summary>
    public LetterPreview? Letter { get; init; }

    /// <summary>Who was not rejected after all, and why.</summary>
    public IReadOnlyList<NotRejected> NotRejected { get; init; } = [];

    public FormError? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field);
}

/// <summary>A candidate who was not rejected.</summary>
/// <param name="Why">In a sentence.</param>
public sealed record NotRejected(string Name, string Why);
