using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Complaints;

/// <summary>
/// Takes care that a complaint is answered: the recruiter hears of it, is reminded, and then the board's first member
/// is told too, every week until there is an answer, which goes to the candidate by mail. The record decides, so a lost
/// or repeated event changes nothing. It ends when the complaint is erased.
/// </summary>
public static class ComplaintOrchestration
{
    [Function(nameof(ComplaintOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<ComplaintCall>();
        if (!call.Told)
        {
            await TellAsync(context, call, nameof(ComplaintReceivedMail), People.RecruiterId);
        }

        var standing = await CheckAsync(context, call);
        while (standing is { IsKnown: true, IsAnswered: false })
        {
            if (!await context.IsWokenBeforeAsync(CandidateEvents.Answered, standing.RemindAt))
            {
                await AskAsync(context, call, standing.EscalatesTo);
                context.ContinueAsNew(
                    call with
                    {
                        Told = true,
                        Reminders = call.Reminders + 1,
                        RemindedAt = new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero),
                    }
                );
                return;
            }

            standing = await CheckAsync(context, call);
        }

        if (standing.IsAnswered)
        {
            await context.SendAsync(
                new MailOrder
                {
                    Procedure = call.Procedure,
                    Kind = nameof(ComplaintAnsweredMail),
                    Recipient = call.Candidate.Value,
                    Step = call.Complaint,
                }
            );
        }
    }

    private static async Task AskAsync(TaskOrchestrationContext context, ComplaintCall call, PersonId? board)
    {
        if (board is not { } member)
        {
            await TellAsync(context, call, nameof(ComplaintReminderMail), People.RecruiterId);
            return;
        }

        await TellAsync(context, call, nameof(ComplaintEscalationMail), People.RecruiterId);
        await TellAsync(context, call, nameof(ComplaintEscalationMail), member);
    }

    private static Task TellAsync(TaskOrchestrationContext context, ComplaintCall call, string mail, PersonId person) =>
        context.TellAsync([
            new MailOrder
            {
                Procedure = call.Procedure,
                Kind = mail,
                Recipient = person.Value,
                Step = call.Complaint,
                About = call.Candidate,
                Number = call.Reminders,
            },
        ]);

    private static Task<ComplaintStanding> CheckAsync(TaskOrchestrationContext context, ComplaintCall call) =>
        context.CallActivityAsync<ComplaintStanding>(nameof(CheckComplaintActivity), call, Retries.Default);
}
