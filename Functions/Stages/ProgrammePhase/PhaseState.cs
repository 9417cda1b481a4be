using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>What the orchestration knows of a phase: no texts.</summary>
public sealed record PhaseState
{
    public required IReadOnlyList<SessionState> Sessions { get; init; }
    public required IReadOnlyList<PersonId> Coaches { get; init; }

    /// <summary>Whether any team still takes part in the programme.</summary>
    public required bool AnybodyLeft { get; init; }

    /// <summary>Working days in which the coach reports after a session.</summary>
    public required int ReportDays { get; init; }

    /// <summary>No phase follows.</summary>
    public required bool IsLast { get; init; }

    /// <summary>The first session, in order of time, that has not ended; null when all have.</summary>
    public SessionState? Next => Sessions.Where(s => s.Outcome is null).OrderBy(s => s.End).FirstOrDefault();

    public SessionState Session(int number) => Sessions.First(s => s.Number == number);
}
