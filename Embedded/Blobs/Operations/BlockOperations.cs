using System.Xml;
using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>Put a blob in blocks: each block on its own, then the list that makes them a blob.</summary>
internal sealed class BlockOperations(BlobEnvironment environment)
{
    private const int LongestBlockId = 64;

    public async Task<BlobResponse> PutBlockAsync(BlobRequest request)
    {
        var id = request.Query("blockid");
        if (!IsBlockId(id))
        {
            return BlobResponse.Of(BlobFault.InvalidBlockId, request);
        }

        if (request.Body.IsEmpty)
        {
            return BlobResponse.Of(BlobFault.InvalidHeaderValue, request);
        }

        var md5 = Checksums.Verify(request);
        var now = environment.Clock.GetUtcNow();
        var containerExists = await environment.Store.WriteAsync(connection =>
        {
            if (!ContainerTable.Exists(connection, request.Container))
            {
                return false;
            }

            var block = new Block(id, request.Body.Length, ContentTable.Insert(connection, request.Body));
            BlockTable.Put(connection, request.Container, request.Blob, block, now);
            return true;
        });
        if (!containerExists)
        {
            return BlobResponse.Of(BlobFault.ContainerNotFound, request);
        }

        environment.Maintenance.NoteUncommittedBlock();
        return new BlobResponse(201)
            .With("Content-MD5", Convert.ToBase64String(md5))
            .With("x-ms-content-crc64", request.Header("x-ms-content-crc64"))
            .With("x-ms-request-server-encrypted", "true");
    }

    public Task<BlobResponse> CommitAsync(BlobRequest request)
    {
        Checksums.Verify(request);
        var wanted = BlockList.Parse(request.Body);
        var draft = environment.Draft(
            request,
            ContentHeaders.From(request, ContentHeaders.DefaultType),
            BlobMetadata.From(request)
        );
        return environment.ReplaceAsync(
            request,
            Conditions.From(request),
            (connection, old) => Build(connection, draft, old, wanted),
            row => BlobResponses.Written(201, row)
        );
    }

    public BlobResponse List(BlobRequest request) =>
        environment.Store.ReadSnapshot(connection =>
        {
            var row = BlobTable.Find(connection, request.Container, request.Blob);
            var waiting = BlockTable.Uncommitted(connection, request.Container, request.Blob);
            if (row is null && waiting.Count == 0)
            {
                var containerExists = ContainerTable.Exists(connection, request.Container);
                return BlobResponse.Of(containerExists ? BlobFault.BlobNotFound : BlobFault.ContainerNotFound, request);
            }

            var committed = BlockTable.Committed(connection, request.Container, request.Blob);
            var type = request.Query("blocklisttype") ?? "committed";
            var response = BlobResponse.Xml(200, writer => Write(writer, type, committed, waiting));
            return row is null ? response : response.WithVersion(row).With("x-ms-blob-content-length", row.Length);
        });

    private static Replacement Build(
        SqliteConnection connection,
        BlobRow draft,
        BlobRow? old,
        IReadOnlyList<BlockList.Entry> wanted
    )
    {
        var committed = ById(BlockTable.Committed(connection, draft.Container, draft.Name));
        var waiting = ById(BlockTable.Uncommitted(connection, draft.Container, draft.Name));
        var blocks = new List<Block>(wanted.Count);
        foreach (var (id, source) in wanted)
        {
            var block = source switch
            {
                BlockSource.Committed => committed.GetValueOrDefault(id),
                BlockSource.Uncommitted => waiting.GetValueOrDefault(id),
                _ => waiting.GetValueOrDefault(id) ?? committed.GetValueOrDefault(id),
            };
            if (block is null)
            {
                return new Replacement(BlobFault.InvalidBlockList);
            }

            blocks.Add(block);
        }

        var row = draft with { Length = blocks.Sum(block => block.Length), Created = old?.Created ?? draft.Created };
        return new Replacement(row, blocks, null);
    }

    private static Dictionary<string, Block> ById(List<Block> blocks)
    {
        var byId = new Dictionary<string, Block>(blocks.Count);
        blocks.ForEach(block => byId[block.Id] = block);
        return byId;
    }

    private static void Write(XmlWriter writer, string type, List<Block> committed, List<Block> waiting)
    {
        writer.WriteStartElement("BlockList");
        Write(writer, "CommittedBlocks", type is "committed" or "all" ? committed : []);
        Write(writer, "UncommittedBlocks", type is "uncommitted" or "all" ? waiting : []);
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string element, List<Block> blocks)
    {
        writer.WriteStartElement(element);
        foreach (var block in blocks)
        {
            writer.WriteStartElement("Block");
            writer.WriteElementString("Name", block.Id);
            writer.WriteElementString("Size", XmlConvert.ToString(block.Length));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static bool IsBlockId([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? id) =>
        id is { Length: > 0 }
        && Convert.TryFromBase64String(id, new byte[id.Length], out var written)
        && written is > 0 and <= LongestBlockId;
}
