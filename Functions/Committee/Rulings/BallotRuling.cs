using Recruitment.Records;

namespace Recruitment.Committee.Rulings;

/// <summary>The recruiter's decision that a ballot ends though too few people answered: what was answered then counts.</summary>
/// <param name="Reason">In the recruiter's words; whoever is on the ballot reads it.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">UTC.</param>
public sealed record BallotRuling(string Reason, PersonId By, DateTimeOffset At);
