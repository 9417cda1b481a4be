using Recruitment.Records;

namespace Recruitment.Health;

/// <summary>
/// Whether the record store answers. It reads what is not there: writing would cost a commit each time, and on one
/// machine the rewriting of the file at night.
/// </summary>
public sealed class RecordsProbe(RecordStore records) : Probe
{
    protected override async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        await records.FindAsync<object>("health", cancellationToken);
        return "The records can be read.";
    }

    protected override string Complain(Exception fault) => "The records cannot be read.";
}
