using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Recruiter.Previews;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Writing;

/// <summary>Candidates to whom somebody is about to write.</summary>
public sealed record WritingModel(ProcedurePlace Place, IReadOnlyList<CandidateSummary> Chosen)
{
    public const string SubjectName = "subject";
    public const string TextName = "text";
    public const string IdName = "message";

    /// <summary>What was read of the subject and the text before it is sent.</summary>
    public const string ReadSubjectName = "readSubject";
    public const string ReadTextName = "readText";
    public const string StepName = "step";
    public const string Preview = "preview";
    public const string Send = "send";

    /// <summary>Says in the address of the list how many were just written to.</summary>
    public const string SentName = "written";

    /// <summary>Id of the form: posted twice it is one message.</summary>
    public required string Id { get; init; }
    public string Subject { get; init; } = "";
    public string Text { get; init; } = "";
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>As the first of them would read it; null: not looked at yet.</summary>
    public LetterPreview? Letter { get; init; }

    public string Address => DeskAddresses.Message(Place.Id);

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
