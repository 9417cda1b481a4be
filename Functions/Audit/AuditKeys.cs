using System.Security.Cryptography;
using System.Text;
using Recruitment.Storage.Encryption;

namespace Recruitment.Audit;

/// <summary>
/// The key that seals audit chains. It is kept with the keys of candidates, wrapped by the key that wraps all others, and
/// is never destroyed: another wrapping key leaves it as it is, so that old chains go on holding.
/// </summary>
public sealed class AuditKeys
{
    private const string Group = "audit";

    private static readonly Subject Sealing = new(Group, "key");
    private static readonly Subject Past = new(Group, "past");

    private readonly SubjectKeys _keys;

    internal AuditKeys(SubjectKeys keys) => _keys = keys;

    /// <summary>The key; made when it is asked for the first time.</summary>
    public async Task<AuditKey> GetAsync(CancellationToken cancellationToken) =>
        new(await _keys.GetOrAddAsync(Sealing, cancellationToken));

    /// <summary>Null when there is none: nothing was sealed, or the key is lost.</summary>
    public async Task<AuditKey?> FindAsync(CancellationToken cancellationToken) =>
        await _keys.FindAsync(Sealing, cancellationToken) is { } key ? new AuditKey(key) : null;

    /// <summary>
    /// Whether every chain from before there were seals has a head. From then on one without is no old one. That is
    /// known beside the keys, where who writes the records does not come.
    /// </summary>
    public async Task<bool> IsPastSealedAsync(CancellationToken cancellationToken) =>
        await _keys.FindAsync(Past, cancellationToken) is not null;

    public Task PastIsSealedAsync(CancellationToken cancellationToken) => _keys.GetOrAddAsync(Past, cancellationToken);
}

/// <summary>Makes and checks what proves that the app wrote something.</summary>
public sealed class AuditKey
{
    private const int IdBytes = 4;

    private readonly byte[] _key;

    internal AuditKey(byte[] key)
    {
        _key = key;
        Id = Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, IdBytes));
    }

    public string Id { get; }

    /// <param name="purpose">What is proven: a proof of one thing is none of another.</param>
    internal string Mac(string purpose, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(Encoding.ASCII.GetBytes($"{purpose}\n"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal bool Made(string mac, string purpose, ReadOnlySpan<byte> content) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(mac),
            Encoding.UTF8.GetBytes(Mac(purpose, content))
        );
}
