using System.Security.Cryptography;
using System.Text;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>
/// Turns the addresses of people who visit more than one procedure into ids, for places where an address may not be: blob
/// names, listings, logs. The key is random and this app's own; without it nobody finds an address by trying them all.
/// </summary>
public sealed class AddressKeys(RecordStore records)
{
    private const string Path = "index/address-key.json";
    private const int KeyBytes = 32;

    private volatile byte[]? _key;

    /// <summary>The same for the same address, however its letters are written; sixteen characters.</summary>
    public async ValueTask<string> OfAsync(string address, CancellationToken cancellationToken)
    {
        var key = _key ??= await ReadAsync(cancellationToken);
        return Identifier.From(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address.Trim().ToLowerInvariant())));
    }

    private async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        var key = await records.ChangeAsync<AddressKey>(
            Path,
            found => found ?? new AddressKey(RandomNumberGenerator.GetBytes(KeyBytes)),
            cancellationToken
        );
        return key.Value;
    }

    private sealed record AddressKey(byte[] Value);
}
