using Recruitment.Candidates;
using Recruitment.Definition.Programmes;
using Recruitment.Html;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>The page on which a coach reports on a session, moves it or cancels it.</summary>
public sealed record SessionPageModel
{
    public required Brand Brand { get; init; }

    /// <summary>Title of the programme.</summary>
    public required string Programme { get; init; }
    public required SessionKey Key { get; init; }
    public required ProgrammeSession Plan { get; init; }
    public required PlannedSession Session { get; init; }

    /// <summary>The contacts of the teams that take part.</summary>
    public required IReadOnlyList<Candidate> Teams { get; init; }

    /// <summary>Whether anything can still be changed.</summary>
    public required bool Open { get; init; }

    /// <summary>It has begun, so that it can be reported on.</summary>
    public required bool Begun { get; init; }

    /// <summary>What became of what was posted; absent when the page is only shown.</summary>
    public SessionAnswer? Answer { get; init; }
}
