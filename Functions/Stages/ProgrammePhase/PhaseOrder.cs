using Recruitment.Procedures;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Input of the activities that keep a phase.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="Change">What the orchestration changes by rule.</param>
/// <param name="Session">Number of the session that it changes; 0: of all that have not ended.</param>
public sealed record PhaseOrder(
    StageCall Call,
    DateTimeOffset Now,
    PhaseChange Change = PhaseChange.None,
    int Session = 0
);
