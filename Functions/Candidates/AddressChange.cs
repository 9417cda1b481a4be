namespace Recruitment.Candidates;

/// <summary>
/// Another e-mail address that a candidate asked for. It counts once whoever reads its mail confirms it; until then the
/// address that there is does.
/// </summary>
/// <param name="Id">Names the request, in links and mails.</param>
/// <param name="Asked">How many addresses the candidate asked for so far, this one included.</param>
public sealed record AddressChange(string Id, string Email, DateTimeOffset AskedAt, int Asked)
{
    /// <summary>How long the link to confirm it works: as long as a mail may lie unread.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromDays(7);

    /// <summary>When it was confirmed; absent: not yet.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>It can still be confirmed.</summary>
    public bool IsPending(DateTimeOffset now) => ConfirmedAt is null && now - AskedAt <= ValidFor;
}
