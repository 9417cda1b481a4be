using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Replacing;

/// <summary>Erases the name and the address of who was replaced. Running twice is harmless.</summary>
public sealed class ForgetFormerActivity(RecordStore records)
{
    [Function(nameof(ForgetFormerActivity))]
    public Task RunAsync([ActivityTrigger] ReplacementCall call, CancellationToken cancellationToken) =>
        records.DeleteAsync(RecordPaths.FormerPerson(call.Procedure, call.Former), cancellationToken);
}
