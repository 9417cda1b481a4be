using Recruitment.Procedures;
using Recruitment.Recruiter.Desk.Starting.Drafts;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>What a procedure can be started from.</summary>
public sealed record StartModel
{
    public required DeskVisitor Visitor { get; init; }

    /// <summary>The visitor's own, the last saved first.</summary>
    public IReadOnlyList<DraftSummary> Drafts { get; init; } = [];

    /// <summary>Templates of the desk, each with its versions, the newest first.</summary>
    public IReadOnlyList<IReadOnlyList<OwnTemplateSummary>> Own { get; init; } = [];

    /// <summary>Those that come with the app.</summary>
    public IReadOnlyList<TemplateChoice> Templates { get; init; } = [];

    /// <summary>The visitor's, the last started first.</summary>
    public IReadOnlyList<ProcedureStanding> Procedures { get; init; } = [];

    /// <summary>What was just done, or cannot be done, in a sentence.</summary>
    public string? Notice { get; init; }
}

/// <summary>A template that comes with the app.</summary>
/// <param name="Stages">The titles of its stages, in order.</param>
public sealed record TemplateChoice(string Id, string Function, string Organisation, IReadOnlyList<string> Stages);
