using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Recruitment.Audit;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;

namespace Recruitment.Recruiter.Dossier;

/// <summary>
/// Puts together what accountant and inspectorate ask of a procedure, as a zip file: no more personal data than they
/// need, and after erasure what is left.
/// </summary>
public sealed class Dossiers(
    ProcedureRecords procedures,
    DossierTables tables,
    AuditLog audit,
    AuditVerifier verifier,
    Receipts receipts,
    TimeProvider clock
)
{
    private static readonly JsonSerializerOptions Indented = new(RecordJson.Options) { WriteIndented = true };

    public async Task<BinaryData> WriteAsync(Procedure procedure, CancellationToken cancellationToken)
    {
        var definition = await procedures.FindDefinitionAsync(procedure.Id, cancellationToken);
        var files = new List<(string Name, int Rows, byte[] Content)>();
        foreach (var (name, table) in await tables.ReadAsync(procedure, definition, cancellationToken))
        {
            files.Add((name, table.Rows, table.ToBytes()));
        }

        files.Add(await AuditAsync(procedure.Id, cancellationToken));
        if (await receipts.FindAsync(procedure.Id, cancellationToken) is { } receipt)
        {
            files.Add(("receipt.json", receipt.Entries.Count, Json(receipt)));
        }

        var manifest = new DossierManifest
        {
            Procedure = procedure.Id,
            Template = procedure.Template,
            ExportedAt = clock.GetUtcNow(),
            State = procedure.State,
            Outcome = procedure.Outcome,
            CreatedAt = procedure.CreatedAt,
            EndedAt = procedure.EndedAt,
            ErasedAt = procedure.ErasedAt,
            Vacancy = definition is null ? null : DossierVacancy.Of(definition),
            Audit = await verifier.VerifyAsync(procedure.Id, cancellationToken),
            Files =
            [
                .. files.Select(file => new DossierFile(
                    file.Name,
                    file.Rows,
                    Convert.ToHexStringLower(SHA256.HashData(file.Content))
                )),
            ],
        };
        return Zip([("manifest.json", 1, Json(manifest)), .. files], manifest.ExportedAt);
    }

    /// <summary>An entry on each line, in the bytes that the next one holds the hash of.</summary>
    private async Task<(string Name, int Rows, byte[] Content)> AuditAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        using var lines = new MemoryStream();
        var entries = 0;
        await foreach (var entry in audit.ListAsync(procedure, cancellationToken))
        {
            await JsonSerializer.SerializeAsync(lines, entry, RecordJson.Options, cancellationToken);
            lines.WriteByte((byte)'\n');
            entries++;
        }

        return ("audit.jsonl", entries, lines.ToArray());
    }

    private static byte[] Json<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, Indented);

    private static BinaryData Zip(IReadOnlyList<(string Name, int Rows, byte[] Content)> files, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, _, content) in files)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = at;
                using var file = entry.Open();
                file.Write(content);
            }
        }

        return BinaryData.FromBytes(stream.ToArray());
    }
}
