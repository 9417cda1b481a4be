using System.Text.Json.Serialization;
using Recruitment.Audit;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Procedures;

namespace Recruitment.Stages.Posting;

/// <summary>
/// Opens the vacancy to the tracks of the posting's phase, and answers which tracks the definition has. Running twice
/// is harmless: it sets the same values.
/// </summary>
public sealed class OpenPostingActivity(
    ProcedureRecords procedures,
    ProcedureIndex index,
    FileStore files,
    AuditLog audit
)
{
    [Function(nameof(OpenPostingActivity))]
    public async Task<PostingTracks> RunAsync(
        [ActivityTrigger] PostingOpening opening,
        CancellationToken cancellationToken
    )
    {
        var (call, phase) = opening;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var tracks = definition.Stages.First(stage => stage.Id == call.Stage).Tracks;
        await files.OpenAsync(cancellationToken);
        await index.AddOpenAsync(call.Procedure, cancellationToken);
        await procedures.ChangeAsync(
            call.Procedure,
            procedure =>
                procedure.Outcome is not null
                    ? procedure // Cancelled while this was on its way: it stays closed.
                    : procedure with
                    {
                        OpenToInternal = tracks != PostingTracks.ExternalOnly,
                        OpenToExternal = tracks switch
                        {
                            PostingTracks.InternalOnly => false,
                            PostingTracks.InternalFirst => phase == PostingPhase.Second,
                            _ => true,
                        },
                    },
            cancellationToken
        );
        await audit.AppendAsync(call.Procedure, $"VacancyOpened:{phase}", call.Step, null, cancellationToken);
        return tracks;
    }
}

/// <summary>Input of <see cref="OpenPostingActivity"/>.</summary>
public sealed record PostingOpening(StageCall Call, PostingPhase Phase);

/// <summary>A posting that is for internal candidates first has two phases; others have one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PostingPhase>))]
public enum PostingPhase
{
    First,
    Second,
}
