using System.Globalization;
using System.Text;

namespace Recruitment.Recruiter.Dossier;

/// <summary>
/// A table as RFC 4180 has it, in UTF-8 with a byte order mark, which spreadsheets go by. Moments are UTC, ISO 8601. A
/// text that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
public sealed class CsvTable(params IReadOnlyList<string> columns)
{
    /// <summary>Some spreadsheets take the wide forms too.</summary>
    private const string Formulas = "=+-@\t\r\n＝＋－＠";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    private readonly List<IReadOnlyList<object?>> _rows = [];

    public int Rows => _rows.Count;

    /// <param name="cells">One for each column; null: empty.</param>
    public void Add(params IReadOnlyList<object?> cells)
    {
        if (cells.Count != columns.Count)
        {
            throw new ArgumentException($"There are {columns.Count} columns.", nameof(cells));
        }

        _rows.Add(cells);
    }

    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        Write(text, columns);
        foreach (var row in _rows)
        {
            Write(text, row.Select(Text));
        }

        return [.. Utf8.GetPreamble(), .. Utf8.GetBytes(text.ToString())];
    }

    private static void Write(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            DateTimeOffset moment => moment
                .ToUniversalTime()
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            string { Length: > 0 } text when Formulas.Contains(text[0]) => $"'{text}",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\"";
}
