namespace Recruitment.Embedded.Store;

/// <summary>
/// Tables of the blob service. Listings read <c>blob</c> only; contents stand apart, in chunks. A chunk's id is its
/// content's id times 2^20 plus its number, so that one content is one range of rowids.
/// </summary>
internal static class BlobSchema
{
    public const string Ddl = """
        CREATE TABLE blob_container (
            name TEXT PRIMARY KEY,
            version INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            metadata TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE blob (
            container TEXT NOT NULL,
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            created INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            length INTEGER NOT NULL,
            content INTEGER NOT NULL,
            content_type TEXT,
            content_encoding TEXT,
            content_language TEXT,
            content_disposition TEXT,
            cache_control TEXT,
            md5 BLOB,
            metadata TEXT NOT NULL,
            copy TEXT,
            PRIMARY KEY (container, name)
        ) WITHOUT ROWID;

        CREATE TABLE blob_chunk (
            id INTEGER PRIMARY KEY,
            bytes BLOB NOT NULL
        );

        CREATE TABLE blob_block (
            container TEXT NOT NULL,
            name TEXT NOT NULL,
            number INTEGER NOT NULL,
            block TEXT NOT NULL,
            length INTEGER NOT NULL,
            content INTEGER NOT NULL,
            PRIMARY KEY (container, name, number)
        ) WITHOUT ROWID;

        CREATE TABLE blob_uncommitted_block (
            container TEXT NOT NULL,
            name TEXT NOT NULL,
            block TEXT NOT NULL,
            length INTEGER NOT NULL,
            content INTEGER NOT NULL,
            created INTEGER NOT NULL,
            PRIMARY KEY (container, name, block)
        ) WITHOUT ROWID;

        CREATE TABLE blob_trigger (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            path TEXT NOT NULL,
            container TEXT NOT NULL,
            name TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            due INTEGER NOT NULL DEFAULT 0,
            poison INTEGER NOT NULL DEFAULT 0,
            fault TEXT
        );

        CREATE INDEX blob_trigger_poison ON blob_trigger (container, name) WHERE poison = 1;
        """;
}
