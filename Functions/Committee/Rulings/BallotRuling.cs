using Recruitment.Records;

namespace Recruitment.Committee.Rulings;

/// <summary>The recruiter's decision that a ballot ends though too few people answered: what was answered then counts.</summary>
/// <param name="Reason">In the recruiter's words; whoever is on the ballot reads it.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">UTC.</param>
public sealed record BallotRuling(string Reason, PersonId By, DateTimeOffset At)
{
    /// <summary>
    /// Nothing that was answered counts: the question ends without a result. Nobody gets an answer because of it; the
    /// recruiter asks again, or ends the procedure.
    /// </summary>
    public bool WithoutResult { get; init; }
}

/// <summary>More time that the recruiter gave to a ballot on which too few people answered.</summary>
/// <param name="Reason">In the recruiter's words; whoever is on the ballot reads it.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">UTC.</param>
/// <param name="Until">The day on which it closes, in Europe/Amsterdam.</param>
public sealed record BallotTime(string Reason, PersonId By, DateTimeOffset At, DateOnly Until);
