using Recruitment.Procedures;

namespace Recruitment.Stages.Handover;

/// <summary>Input of <see cref="KeepHandoverActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="End">The stage ends: nothing can be ticked off any more.</param>
public sealed record HandoverOrder(StageCall Call, StageWindow Window, DateTimeOffset Now, bool End = false);
