using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>Records that a mail was sent. Holds ids only.</summary>
public sealed record SentMail
{
    public required string Kind { get; init; }
    public required string Recipient { get; init; }
    public string Step { get; init; } = "";
    public CandidateId? About { get; init; }
    public IReadOnlyList<CandidateId> Others { get; init; } = [];
    public int Number { get; init; }
    public int Again { get; init; }
    public required string MessageId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
