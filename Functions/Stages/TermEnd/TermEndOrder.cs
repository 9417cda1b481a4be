using Recruitment.Procedures;

namespace Recruitment.Stages.TermEnd;

/// <summary>Input of <see cref="KeepTermsActivity"/>.</summary>
/// <param name="Since">What was due until this moment has been sent, UTC.</param>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="Sent">Decisions about which the mails went out since.</param>
public sealed record TermEndOrder(
    StageCall Call,
    DateTimeOffset Since,
    DateTimeOffset Now,
    IReadOnlyList<TermKey> Sent
);
