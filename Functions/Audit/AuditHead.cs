using System.Text.Json;
using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>
/// How far a chain has come, sealed: entries that are taken from its end are missed, and a chain without seals cannot take
/// the place of one with.
/// </summary>
public sealed record AuditHead : IListed<AuditHead>
{
    private const string Purpose = "audit-head";

    public required ProcedureId Procedure { get; init; }

    /// <summary>Number of the last entry; more may have been written since.</summary>
    public required int Sequence { get; init; }

    /// <summary>Of the last entry.</summary>
    public required string Hash { get; init; }

    /// <summary>Number of the first entry that has a seal, or will have one.</summary>
    public required int From { get; init; }

    /// <summary>Names the key.</summary>
    public required string Key { get; init; }

    /// <summary>HMAC-SHA256 of the rest, in hexadecimal.</summary>
    public required string Mac { get; init; }

    /// <summary>Small enough to be in the listing as a whole.</summary>
    AuditHead IListed<AuditHead>.Summary => this;

    public static AuditHead Of(AuditEntry last, int from, AuditKey key)
    {
        var head = new AuditHead
        {
            Procedure = last.Procedure,
            Sequence = last.Sequence,
            Hash = last.Hash(),
            From = from,
            Key = key.Id,
            Mac = "",
        };
        return head with { Mac = key.Mac(Purpose, head.Proven()) };
    }

    public bool IsSealedBy(AuditKey key) => Key == key.Id && key.Made(Mac, Purpose, Proven());

    private byte[] Proven() => JsonSerializer.SerializeToUtf8Bytes(this with { Mac = "" }, RecordJson.Options);
}
