using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>What the orchestration needs to know of an opened ballot.</summary>
/// <param name="HasCandidates">False: nobody was selected, so nobody is asked.</param>
/// <param name="Chair">The voter who is told when others don't vote; null when the committee's chair has no vote.</param>
/// <param name="ExtensionDays">Working days of an extension.</param>
public sealed record BallotOpened(bool HasCandidates, PersonId? Chair, int ExtensionDays)
{
    /// <summary>Who is asked: whoever had the voters' places when it opened. Null in what was opened before places changed hands.</summary>
    public IReadOnlyList<PersonId>? Voters { get; init; }
}
