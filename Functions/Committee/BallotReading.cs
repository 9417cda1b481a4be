namespace Recruitment.Committee;

/// <summary>What was read from a posted ballot: the vote, and what is wrong with it.</summary>
public sealed record BallotReading(Vote Vote, IReadOnlyList<string> Faults);
