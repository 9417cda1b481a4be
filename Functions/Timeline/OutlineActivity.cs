using Recruitment.Definition;
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
        var entered = (await procedures.GetAsync(procedure, cancellationToken)).Timeline.ToDictionary(
            dates => dates.StageId,
            dates => dates.Rounds
        );
        return
        [
            .. definition.Stages.Select(stage => new StageOutline(
                stage.Id,
                stage.Kind,
                entered.GetValueOrDefault(stage.Id)
            )),
        ];
    }
}

/// <summary>What the timeline needs to know of a stage; no texts, because it passes through durable history.</summary>
/// <param name="Rounds">How often it was entered before.</param>
public sealed record StageOutline(string Id, StageKind Kind, int Rounds = 0);
