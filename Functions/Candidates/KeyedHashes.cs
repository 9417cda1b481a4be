using System.Security.Cryptography;
using System.Text;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>
/// Turns texts such as addresses into ids that cannot be turned back, not even by trying every address: the key is
/// random for each procedure and is erased with its records.
/// </summary>
public sealed class KeyedHashes(RecordStore records)
{
    private const int KeyBytes = 32;

    /// <summary>The id of a text in this procedure: the same for the same text, sixteen characters.</summary>
    public async Task<string> OfAsync(ProcedureId procedure, string text, CancellationToken cancellationToken = default)
    {
        var key = await KeyAsync(procedure, cancellationToken);
        return Identifier.From(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(text)));
    }

    private Task<HashKey> KeyAsync(ProcedureId procedure, CancellationToken cancellationToken) =>
        records.ChangeAsync<HashKey>(
            CandidatePaths.Key(procedure),
            found => found ?? new HashKey(RandomNumberGenerator.GetBytes(KeyBytes)),
            cancellationToken
        );

    private sealed record HashKey(byte[] Value);
}
