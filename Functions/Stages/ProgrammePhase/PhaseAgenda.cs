using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>The record of a run of a phase: its sessions. One record, changed as a whole on the version that was read.</summary>
public sealed record PhaseAgenda
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }

    /// <summary>The stage's step, <c>{stage}-{round}</c>.</summary>
    public required string Step { get; init; }

    /// <summary>As the definition lists them.</summary>
    public required IReadOnlyList<PlannedSession> Sessions { get; init; }

    public PlannedSession? Session(int number) => Sessions.FirstOrDefault(s => s.Number == number);

    /// <summary>This agenda with one session changed.</summary>
    public PhaseAgenda With(int number, Func<PlannedSession, PlannedSession> change) =>
        this with
        {
            Sessions = [.. Sessions.Select(s => s.Number == number ? change(s) : s)],
        };
}
