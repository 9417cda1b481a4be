using Recruitment.Correspondence;
using Recruitment.Definition.Programmes;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>A mail about a session. It names no team but the reader's own.</summary>
public sealed record SessionLetter : Letter
{
    public SessionLetter(Letter letter)
        : base(letter) { }

    public required PhaseAgenda Agenda { get; init; }
    public required PlannedSession Session { get; init; }

    /// <summary>For a coach: where to report, move or cancel.</summary>
    public Uri? Link { get; init; }

    /// <summary>When the coach should have reported, and until when that still counts; absent while nobody waits for it.</summary>
    public DateTimeOffset? ReportBy { get; init; }

    public ProgrammeSession Plan => Stage(Agenda.Stage).Phase!.Sessions[Session.Number - 1]; // an agenda has a plan

    /// <summary>The reader's team no longer takes part, while the session goes on.</summary>
    public bool Gone => Session.Outcome != SessionOutcome.Cancelled;
}
