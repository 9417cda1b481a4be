using Recruitment.Correspondence;
using Recruitment.Definition;

namespace Recruitment.Stages.Handover;

/// <summary>A mail about a handover.</summary>
public sealed record HandoverLetter : Letter
{
    public HandoverLetter(Letter letter)
        : base(letter) { }

    public required HandoverAgenda Agenda { get; init; }

    /// <summary>The session that it invites to.</summary>
    public HandoverSession? Session { get; init; }

    /// <summary>The reader hands over, or is the recruiter; else was appointed.</summary>
    public required bool ToPerson { get; init; }

    /// <summary>The page with the checklist.</summary>
    public required Uri Link { get; init; }

    public HandoverPlan Plan => Stage(Agenda.Stage).Handover!; // an agenda has a plan

    /// <summary>The appointed's name, in a mail to who hands over.</summary>
    public string? Appointed => About?.Name;

    public IEnumerable<string> Open => Agenda.Open().Select(task => Plan.Checklist[task]);

    public string TitleOf(HandoverSession session) => HandoverTexts.TitleOf(session, Plan);
}
