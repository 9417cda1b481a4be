using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Recruitment.Embedded.Store;

/// <summary>
/// A prepared statement, its parameters bound in order. Thinner than <see cref="SqliteCommand"/>, which looks its
/// parameters up by name on every run.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    /// <exception cref="SqliteException">The text is not valid for the schema.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!; // an open connection has a handle
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public Statement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    public Statement Bind(bool value) => Bind(value ? 1L : 0L);

    public Statement Bind(long? value) => value is { } given ? Bind(given) : BindNull();

    public Statement Bind(string? value)
    {
        if (value is null)
        {
            return BindNull();
        }

        Check(raw.sqlite3_bind_text(_statement, ++_bound, value));
        return this;
    }

    public Statement Bind(ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, ++_bound, value));
        return this;
    }

    /// <summary>Moves to the next row. At the end the statement is ready to be bound again.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        Reset();
        Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
        return false;
    }

    /// <summary>Runs to the end and gives the number of rows changed.</summary>
    public int Run()
    {
        while (Step()) { }

        return raw.sqlite3_changes(_database);
    }

    /// <summary>Ends a run before its last row.</summary>
    public void Reset()
    {
        _bound = 0;
        raw.sqlite3_reset(_statement);
        raw.sqlite3_clear_bindings(_statement);
    }

    public void ResetIfUsed()
    {
        if (_bound > 0)
        {
            Reset();
        }
    }

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public int Int32(int column) => raw.sqlite3_column_int(_statement, column);

    public long? NullableInt64(int column) => IsNull(column) ? null : Int64(column);

    public string? Text(int column) =>
        IsNull(column) ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>The bytes, valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    private Statement BindNull()
    {
        Check(raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
