using Recruitment.Html;
using Recruitment.Procedures.Definition;

namespace Recruitment.Procedures;

/// <summary>What a mail to the recruiter can tell.</summary>
public sealed record RecruiterMailModel
{
    public required Brand Brand { get; init; }
    public required ProcedureDefinition Definition { get; init; }
    public required Procedure Procedure { get; init; }

    /// <summary>Title of the stage that the mail is about; of the first when it is about none.</summary>
    public required string Stage { get; init; }

    /// <summary>When the wait of that stage closes, UTC; absent when it waits for nobody.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    public required Uri Dashboard { get; init; }
    public required Uri Vacancy { get; init; }

    /// <summary>Every stage with its dates.</summary>
    public IReadOnlyList<StageStatus> Stages =>
        [
            .. Procedure.Timeline.Select(dates =>
                StageStatus.Of(
                    dates,
                    Definition.Stages.First(stage => stage.Id == dates.StageId),
                    Definition.Organisation.Language
                )
            ),
        ];

    public string Function => Definition.Vacancy.Function;
}
