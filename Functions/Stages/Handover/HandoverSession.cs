namespace Recruitment.Stages.Handover;

/// <summary>A meeting, or the days of shadowing. Times in UTC.</summary>
/// <param name="Number">0 for shadowing, else the meeting's place in the plan from 1.</param>
public sealed record HandoverSession(int Number, DateTimeOffset Start, DateTimeOffset End);
