using Microsoft.AspNetCore.Components;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures.Definition;

namespace Recruitment.Procedures;

/// <summary>A mail to the recruiter about how the procedure goes. The text is <typeparamref name="TBody"/>.</summary>
public abstract class RecruiterMail<TBody>(
    ProcedureRecords procedures,
    MailBody body,
    LinkBuilder links
) : IMail
    where TBody : IComponent
{
    public string Kind => GetType().Name;

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(order.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(order.Procedure, cancellationToken);
        if (procedure is null || definition is null)
        {
            return null;
        }

        var recruiter = definition.People.Recruiter;
        return new MailDraft
        {
            ToName = recruiter.Name,
            ToAddress = recruiter.Email,
            FromName = definition.Organisation.Name,
            ReplyTo = definition.Organisation.ReplyTo,
            Html = await body.RenderAsync<TBody>(ModelOf(order, procedure, definition)),
        };
    }

    private RecruiterMailModel ModelOf(
        MailOrder order,
        Procedure procedure,
        ProcedureDefinition definition
    )
    {
        var stage =
            definition.Stages.FirstOrDefault(s =>
                order.Step.StartsWith($"{s.Id}-", StringComparison.Ordinal)
                && int.TryParse(order.Step.AsSpan(s.Id.Length + 1), out _)
            ) ?? definition.Stages[0];
        return new RecruiterMailModel
        {
            Brand = definition.Organisation.Brand,
            Definition = definition,
            Procedure = procedure,
            Stage = StageTitles.Of(stage, definition.Organisation.Language),
            ClosesAt = procedure.Timeline.FirstOrDefault(d => d.StageId == stage.Id)?.ClosesAt,
            Dashboard = links.For(DashboardAddress.Of(procedure.Id)),
            Vacancy = links.To($"vacancies/{procedure.Id}"),
        };
    }
}
