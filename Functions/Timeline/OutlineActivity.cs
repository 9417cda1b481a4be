using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline;

/// <summary>The stages of a procedure, in order. Only reads.</summary>
public sealed class OutlineActivity(ProcedureRecords procedures)
{
    [Function(nameof(OutlineActivity))]
    public async Task<IReadOnlyList<StageOutline>> RunAsync(
        [ActivityTrigger] ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        return [.. definition.Stages.Select(stage => new StageOutline(stage.Id, stage.Kind))];
    }
}
