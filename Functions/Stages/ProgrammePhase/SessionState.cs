using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>What the orchestration knows of a session: ids, numbers and moments.</summary>
/// <param name="Teams">Contacts of the teams that take part in it.</param>
public sealed record SessionState(
    int Number,
    DateTimeOffset Start,
    DateTimeOffset End,
    int Sequence,
    SessionOutcome? Outcome,
    IReadOnlyList<CandidateId> Teams
);
