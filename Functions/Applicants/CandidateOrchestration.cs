using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Applicants;

/// <summary>
/// What a candidate hears: that the application arrived, and in the end the answer. Between the two it waits for the
/// outcome, and warns the recruiter when that stays away. The record decides what the answer is, so a lost or
/// repeated event changes nothing.
/// </summary>
public static class CandidateOrchestration
{
    [Function(nameof(CandidateOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<CandidateCall>();
        if (!call.Acknowledged)
        {
            await MailCandidateAsync(context, call, nameof(AcknowledgementMail));
        }

        var standing = await CheckAsync(context, call);
        while (standing is { Status: { IsFinal: false } })
        {
            if (!await context.IsWokenBeforeAsync(CandidateEvents.Outcome, standing.WarnAt))
            {
                await WarnRecruiterAsync(context, call);
                context.ContinueAsNew(call with { Acknowledged = true, Warnings = call.Warnings + 1 });
                return;
            }

            standing = await CheckAsync(context, call);
        }

        switch (standing.Status)
        {
            case CandidateStatus.Rejected:
                await MailCandidateAsync(context, call, nameof(RejectionMail));
                break;
            case CandidateStatus.Withdrawn:
                await MailCandidateAsync(context, call, nameof(WithdrawalConfirmedMail));
                break;
            case CandidateStatus.Completed:
                await MailCandidateAsync(context, call, nameof(CompletionMail));
                break;
            default:
                // Appointed or declined: the stage told the candidate itself. Absent: the candidate was erased.
                break;
        }
    }

    private static Task<CandidateStanding> CheckAsync(TaskOrchestrationContext context, CandidateCall call) =>
        context.CallActivityAsync<CandidateStanding>(
            nameof(CheckCandidateActivity),
            new CandidateCheck(call, context.CurrentUtcDateTime),
            Retries.Default
        );

    private static Task MailCandidateAsync(TaskOrchestrationContext context, CandidateCall call, string mail) =>
        context.SendAsync(
            new MailOrder
            {
                Procedure = call.Procedure,
                Kind = mail,
                Recipient = call.Candidate.Value,
            }
        );

    private static Task WarnRecruiterAsync(TaskOrchestrationContext context, CandidateCall call) =>
        context.SendAsync(
            new MailOrder
            {
                Procedure = call.Procedure,
                Kind = nameof(NoAnswerYetMail),
                Recipient = People.RecruiterId.Value,
                About = call.Candidate,
                Number = call.Warnings + 1,
            }
        );
}
