using Microsoft.AspNetCore.Components;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Correspondence;

/// <summary>A mail to the recruiter about how the procedure goes. The text is <typeparamref name="TBody"/>.</summary>
public abstract class RecruiterMail<TBody>(Letters letters, LinkBuilder links) : LetterMail<TBody>(letters)
    where TBody : IComponent
{
    protected sealed override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await Letters.ToPersonAsync(order, cancellationToken) is not { } letter)
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
            VacancyPage = links.To($"vacancies/{letter.Procedure.Id}"),
        };
    }
}
