namespace Recruitment.Benchmarks.Procedure;

/// <summary>What procedures cost.</summary>
/// <param name="Milliseconds">From the first start to the last erasure.</param>
/// <param name="ProcessorMilliseconds">Of the app and of the people together, who act from the same process.</param>
/// <param name="Bytes">In the database and the outbox, when the last procedure has ended and nothing is erased yet.</param>
/// <param name="HistoryBytes">Of these, the durable history.</param>
/// <param name="Mails">Sent, from start to erasure.</param>
internal sealed record ProcedureFigures(
    double Milliseconds,
    double ProcessorMilliseconds,
    double Bytes,
    double HistoryBytes,
    double Mails
)
{
    public static ProcedureFigures operator -(ProcedureFigures left, ProcedureFigures right) =>
        new(
            left.Milliseconds - right.Milliseconds,
            left.ProcessorMilliseconds - right.ProcessorMilliseconds,
            left.Bytes - right.Bytes,
            left.HistoryBytes - right.HistoryBytes,
            left.Mails - right.Mails
        );

    public static ProcedureFigures operator /(ProcedureFigures figures, double count) =>
        new(
            figures.Milliseconds / count,
            figures.ProcessorMilliseconds / count,
            figures.Bytes / count,
            figures.HistoryBytes / count,
            figures.Mails / count
        );

    /// <summary>Of each figure by itself.</summary>
    public static ProcedureFigures Median(IReadOnlyList<ProcedureFigures> runs) =>
        new(
            BenchResult.Median([.. runs.Select(run => run.Milliseconds)]),
            BenchResult.Median([.. runs.Select(run => run.ProcessorMilliseconds)]),
            BenchResult.Median([.. runs.Select(run => run.Bytes)]),
            BenchResult.Median([.. runs.Select(run => run.HistoryBytes)]),
            BenchResult.Median([.. runs.Select(run => run.Mails)])
        );
}
