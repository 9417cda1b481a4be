using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Tells the recruiter that the interviews are on another day than planned, and why.</summary>
public sealed class InterviewDayMovedMail(StageCorrespondence correspondence, AgendaRecords agendas)
    : IMail
{
    public string Kind => nameof(InterviewDayMovedMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var to = await correspondence.PersonAsync(order, cancellationToken);
        var agenda = await agendas.FindAsync(order.Procedure, order.Step, cancellationToken);
        if (to is null || agenda is null)
        {
            return null;
        }

        var model = new InterviewDayMovedMailModel
        {
            Brand = to.Brand,
            Name = to.Name,
            Function = to.Function,
            Written = to.Stage(agenda.Stage).Interviews!.Day, // an agenda has a plan
            Day = agenda.Day,
            ChoiceClosesAt = agenda.ChoiceClosesAt,
            AskedAgain = agenda.Version > 1,
        };
        return await correspondence.DraftAsync<InterviewDayMovedMailBody>(to, model);
    }
}
