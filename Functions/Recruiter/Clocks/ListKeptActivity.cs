using Recruitment.Procedures;

namespace Recruitment.Recruiter.Clocks;

/// <summary>Lists the next procedures that hold data. It changes nothing.</summary>
public sealed class ListKeptActivity(ProcedureIndex index)
{
    /// <summary>Ids in a page: about 20 kB of durable history.</summary>
    public const int Most = 500;

    /// <param name="continuation">Where the page before ended; null: from the start.</param>
    [Function(nameof(ListKeptActivity))]
    public Task<KeptProcedures> RunAsync([ActivityTrigger] string? continuation, CancellationToken cancellationToken) =>
        index.KeptAsync(continuation, Most, cancellationToken);
}
