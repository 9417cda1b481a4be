using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Correspondence;

/// <summary>What a mail to the recruiter about how the procedure goes can tell.</summary>
public sealed record RecruiterLetter : Letter
{
    public RecruiterLetter(Letter letter)
        : base(letter) { }

    /// <summary>Title of the stage that the mail is about; of the first when it is about none.</summary>
    public required string StageTitle { get; init; }

    /// <summary>When the wait of that stage closes, UTC; absent when it waits for nobody.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    public required Uri Dashboard { get; init; }
    public required Uri VacancyPage { get; init; }

    /// <summary>What in the definition or its plan had better be looked at, in sentences.</summary>
    public IReadOnlyList<string> Warnings => ProcedureWarnings.Of(Definition, Procedure.Timeline);

    /// <summary>Every stage with its dates.</summary>
    public IReadOnlyList<StageStatus> Stages =>
        [
            .. Procedure.Timeline.Select(dates =>
                StageStatus.Of(dates, Stage(dates.StageId), Definition.Organisation.Language)
            ),
        ];
}
