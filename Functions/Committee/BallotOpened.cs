using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>What the orchestration needs to know of an opened ballot.</summary>
/// <param name="HasSubject">False: it is about candidates and nobody was selected, so nobody is asked.</param>
/// <param name="Chair">The voter who is told when others don't vote; null when the committee's chair has no vote.</param>
/// <param name="ExtensionDays">Working days of an extension.</param>
public sealed record BallotOpened(bool HasSubject, PersonId? Chair, int ExtensionDays);
