using Microsoft.AspNetCore.Components;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Definition.Warnings;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Correspondence;

/// <summary>Reads what mails to the recruiter about how the procedure goes say.</summary>
public sealed class RecruiterLetters(Letters letters, LinkBuilder links)
{
    public IMail Mail<TBody>()
        where TBody : IComponent => letters.Mail<TBody>(WriteAsync);

    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await letters.ToPersonAsync(order, cancellationToken) is not { } letter)
        {
            return null;
        }

        var stages = letter.Definition.Stages;
        var step = Step.In(order.Step, stages.Select(s => s.Id));
        var stage = stages.FirstOrDefault(s => s.Id == step?.Stage) ?? stages[0];
        var timeline = letter.Procedure.Timeline;
        return new RecruiterLetter(letter)
        {
            StageTitle = StageTitles.Of(stage, letter.Definition.Organisation.Language),
            ClosesAt = timeline.FirstOrDefault(d => d.StageId == stage.Id)?.ClosesAt,
            Dashboard = links.For(DashboardAddress.Of(letter.Procedure.Id)),
            Desk = links.To("desk"),
            VacancyPage = links.To($"vacancies/{letter.Procedure.Id}"),
        };
    }
}

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

    /// <summary>Where all procedures of the reader are.</summary>
    public required Uri Desk { get; init; }
    public required Uri VacancyPage { get; init; }

    /// <summary>What in the definition or its plan had better be looked at, in sentences.</summary>
    public IReadOnlyList<string> Warnings =>
        DefinitionWarnings.Sentences(Definition, Procedure.Timeline, DutchTime.DayOf(Procedure.CreatedAt));

    /// <summary>Every stage with its dates.</summary>
    public IReadOnlyList<StageStatus> Stages =>
        [
            .. Procedure.Timeline.Select(dates =>
                StageStatus.Of(dates, Stage(dates.StageId), Definition.Organisation.Language)
            ),
        ];
}
