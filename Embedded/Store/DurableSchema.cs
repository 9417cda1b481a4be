namespace Recruitment.Embedded.Store;

/// <summary>
/// The engine's tables. Rows are appended in the order of their numbers, so that the pages a group of turns touches
/// are few. Times are UTC ticks; <c>status</c> is an OrchestrationRuntimeStatus.
/// </summary>
internal static class DurableSchema
{
    /// <summary>
    /// <c>instance.start_due</c>: the execution has not begun. <c>instance.open_activities</c>: activities to run
    /// again after a restart; their inputs are in the history. <c>instance.parked</c>: suspended by the engine because
    /// its history cannot be replayed. <c>inbox.execution</c>: the execution that the message is for; null for
    /// whichever runs.
    /// </summary>
    public const string Ddl = """
        CREATE TABLE instance (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          execution INTEGER NOT NULL,
          name TEXT NOT NULL,
          version TEXT NOT NULL,
          status INTEGER NOT NULL,
          created INTEGER NOT NULL,
          updated INTEGER NOT NULL,
          completed INTEGER,
          start_at INTEGER,
          start_due INTEGER NOT NULL,
          open_activities INTEGER NOT NULL DEFAULT 0,
          parked INTEGER NOT NULL DEFAULT 0,
          attempts INTEGER NOT NULL DEFAULT 0,
          input TEXT,
          output TEXT,
          custom_status TEXT,
          failure TEXT,
          tags TEXT,
          parent INTEGER,
          parent_id TEXT,
          parent_name TEXT,
          parent_execution INTEGER,
          parent_task INTEGER
        );
        CREATE INDEX instance_parent ON instance (parent) WHERE parent IS NOT NULL;
        CREATE TABLE history (
          number INTEGER PRIMARY KEY,
          instance INTEGER NOT NULL,
          events BLOB NOT NULL
        );
        CREATE INDEX history_instance ON history (instance);
        CREATE TABLE inbox (
          number INTEGER PRIMARY KEY,
          instance INTEGER NOT NULL,
          execution INTEGER,
          event BLOB NOT NULL,
          attempts INTEGER NOT NULL DEFAULT 0
        );
        CREATE TABLE timer (
          number INTEGER PRIMARY KEY,
          instance INTEGER NOT NULL,
          task INTEGER NOT NULL,
          due INTEGER NOT NULL
        );
        """;

    /// <summary>
    /// Attempts are counted in a table of their own, by task of the instance (-1 for its turn), which is empty unless
    /// the process ended without a stop.
    /// </summary>
    public const string Attempts = """
        ALTER TABLE instance DROP COLUMN attempts;
        ALTER TABLE inbox DROP COLUMN attempts;
        CREATE TABLE attempt (
          instance INTEGER NOT NULL,
          task INTEGER NOT NULL,
          begun INTEGER NOT NULL,
          PRIMARY KEY (instance, task)
        ) WITHOUT ROWID;
        """;

    /// <summary>
    /// The trace that an instance's last turn or its start, and that a message is part of, as W3C <c>traceparent</c>;
    /// null unless somebody listened. Those that are parked are counted without reading all instances.
    /// </summary>
    public const string Traces = """
        ALTER TABLE instance ADD COLUMN trace TEXT;
        ALTER TABLE inbox ADD COLUMN trace TEXT;
        CREATE INDEX instance_parked ON instance (number) WHERE parked = 1;
        """;
}
