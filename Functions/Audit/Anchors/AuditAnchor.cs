using System.Security.Cryptography;
using System.Text.Json;
using Recruitment.Records;

namespace Recruitment.Audit.Anchors;

/// <summary>
/// How far chains had come at a moment, kept where who writes the records does not come. Each anchor holds the hash of the
/// one before, so that the newest stands for all.
/// </summary>
public sealed record AuditAnchor
{
    private const string Purpose = "audit-anchor";

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Hash of the anchor before; of nothing for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>Of the chains that had changed.</summary>
    public required IReadOnlyList<AnchoredHead> Heads { get; init; }

    /// <summary>Names the key.</summary>
    public required string Key { get; init; }

    /// <summary>HMAC-SHA256 of the rest, in hexadecimal.</summary>
    public required string Mac { get; init; }

    /// <summary>SHA-256 of the whole, in hexadecimal: what the mail tells.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Options);

    public AuditAnchor SealedBy(AuditKey key)
    {
        var open = this with { Key = key.Id, Mac = "" };
        return open with { Mac = key.Mac(Purpose, open.ToBytes()) };
    }

    public bool IsSealedBy(AuditKey key) => Key == key.Id && key.Made(Mac, Purpose, (this with { Mac = "" }).ToBytes());

    /// <summary>Null when the bytes are not those of an anchor.</summary>
    public static AuditAnchor? Read(ReadOnlyMemory<byte> written) =>
        new KeptRecord("", BinaryData.FromBytes(written), null).Whole<AuditAnchor>();
}

/// <summary>How far a chain had come.</summary>
/// <param name="Hash">Of that entry.</param>
public sealed record AnchoredHead(ProcedureId Procedure, int Sequence, string Hash);
