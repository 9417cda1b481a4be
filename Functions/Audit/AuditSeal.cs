namespace Recruitment.Audit;

/// <summary>
/// What only a holder of the audit key can put on an entry. The entries before it are sealed with it, because it holds
/// the hash of the one before.
/// </summary>
/// <param name="Key">Names the key without telling anything of it.</param>
/// <param name="From">
/// Number of the first entry of this chain that has a seal: every entry from there on must have one. 1, unless the chain
/// began before there were seals.
/// </param>
/// <param name="Mac">HMAC-SHA256 of the rest of the entry, in hexadecimal.</param>
public sealed record AuditSeal(string Key, int From, string Mac);
