namespace Recruitment.Stages.Handover;

/// <summary>Something on the checklist is done.</summary>
/// <param name="By">Id of the candidate or person who said so.</param>
public sealed record HandoverTick(string By, DateTimeOffset At);
