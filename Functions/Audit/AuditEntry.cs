using System.Security.Cryptography;
using System.Text.Json;
using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>
/// Something that happened in a procedure. Ids only, so that the log may stay when the procedure's data are erased.
/// </summary>
public sealed record AuditEntry : IListed<AuditEntry>
{
    private const string Purpose = "audit-entry";

    public required ProcedureId Procedure { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, as one word of the product, such as <c>StageEntered</c>.</summary>
    public required string What { get; init; }

    /// <summary>The stage's step or the ballot; empty when it concerns the procedure.</summary>
    public required string Step { get; init; }

    /// <summary>Id of the person or candidate who did it; absent when the clock did.</summary>
    public string? Who { get; init; }

    /// <summary>Whose decision it is, where others decided than <see cref="Who"/>; absent otherwise.</summary>
    public IReadOnlyList<PersonId>? DecidedBy { get; init; }

    /// <summary>Id of the candidate that it concerns, where somebody else did it; absent otherwise.</summary>
    public CandidateId? About { get; init; }

    /// <summary>SHA-256 of the entry before, in hexadecimal; of nothing for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>Absent in what was written before there were seals.</summary>
    public AuditSeal? Seal { get; init; }

    /// <summary>Small enough to be in the listing as a whole.</summary>
    AuditEntry IListed<AuditEntry>.Summary => this;

    /// <summary>What the entry after this one holds as <see cref="Previous"/>.</summary>
    public string Hash() =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Options)));

    /// <param name="from">Number of the first entry of the chain that has a seal.</param>
    public AuditEntry SealedBy(AuditKey key, int from)
    {
        var open = this with { Seal = new AuditSeal(key.Id, from, "") };
        return open with { Seal = open.Seal with { Mac = key.Mac(Purpose, open.Proven()) } };
    }

    /// <summary>Whether it is as the holder of the key sealed it.</summary>
    public bool IsSealedBy(AuditKey key) =>
        Seal is not null && Seal.Key == key.Id && key.Made(Seal.Mac, Purpose, Proven());

    private byte[] Proven() =>
        JsonSerializer.SerializeToUtf8Bytes(this with { Seal = Seal! with { Mac = "" } }, RecordJson.Options);
}
