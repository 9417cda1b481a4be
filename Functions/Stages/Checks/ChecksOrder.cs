using Recruitment.Procedures;

namespace Recruitment.Stages.Checks;

/// <summary>Input of <see cref="KeepChecksActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="Lapse">The time and the extra time are over: who has not handed everything in is lost.</param>
/// <param name="Unseen">Nobody looked at the documents for half a year: who handed them in is lost too.</param>
public sealed record ChecksOrder(
    StageCall Call,
    StageWindow Window,
    DateTimeOffset Now,
    bool Lapse,
    bool Unseen = false
);
