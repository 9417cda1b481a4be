namespace Recruitment.Embedded.Blobs.Rows;

/// <summary>Where a blob was copied from; copies complete within their request.</summary>
internal sealed record CopyState(string Id, string Source, DateTimeOffset Completed)
{
    public static CopyState? Parse(string? stored)
    {
        if (stored?.Split('\n') is not [var id, var source, var ticks])
        {
            return null;
        }

        var completed = new DateTimeOffset(
            long.Parse(ticks, System.Globalization.CultureInfo.InvariantCulture),
            TimeSpan.Zero
        );
        return new CopyState(id, source, completed);
    }

    public string Stored() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}\n{Source}\n{Completed.UtcTicks}");
}
