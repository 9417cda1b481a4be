using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Definition;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>
/// What a ballot's orchestration tells people, and the dates in it. Only calls activities and waits for nothing
/// else. The mails to one person are numbered, so that each is a mail of its own.
/// </summary>
internal sealed class BallotNotices(TaskOrchestrationContext context, BallotCall call)
{
    private int _number;

    public Task<StageWindow> PlanAsync(WaitPlan plan) =>
        context.CallActivityAsync<StageWindow>(nameof(PlanWaitActivity), plan, Retries.Options);

    /// <summary>Plans again and changes the deadline that the ballot tells.</summary>
    public async Task<StageWindow> MoveAsync(WaitPlan plan)
    {
        var window = await PlanAsync(plan);
        await context.CallActivityAsync(
            nameof(MoveBallotActivity),
            new BallotMove(call.Procedure, call.Ballot, window.ClosesAt),
            Retries.Options
        );
        return window;
    }

    public Task InviteAsync() => SendAsync(nameof(BallotInvitationMail), call.Voters, 0);

    public Task RemindAsync(IReadOnlyList<PersonId> missing) =>
        SendAsync(nameof(BallotReminderMail), missing, ++_number);

    /// <summary>The recruiter is told, and the chair when it is not the chair who is missing.</summary>
    public async Task EscalateAsync(IReadOnlyList<PersonId> missing, PersonId? chair)
    {
        _number++;
        List<PersonId> told = [People.RecruiterId];
        if (chair is { } member && !missing.Contains(member))
        {
            told.Add(member);
        }

        await SendAsync(nameof(BallotEscalationMail), told, _number);
        await SendAsync(nameof(BallotLastNoticeMail), missing, _number);
    }

    public async Task ExtendAsync(IReadOnlyList<PersonId> missing, int extension)
    {
        await SendAsync(nameof(BallotExtendedMail), [People.RecruiterId], extension);
        await RemindAsync(missing);
    }

    private Task SendAsync(string kind, IReadOnlyList<PersonId> people, int number) =>
        Task.WhenAll(
            people.Select(person =>
                context.CallActivityAsync(
                    nameof(SendMailActivity),
                    new MailOrder
                    {
                        Procedure = call.Procedure,
                        Kind = kind,
                        Recipient = person.Value,
                        Step = call.Ballot,
                        Number = number,
                    },
                    Retries.Options
                )
            )
        );
}
