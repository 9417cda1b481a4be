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
/// repeated event changes nothing. Who is brought back after the answer gets an orchestration anew.
/// </summary>
public static class CandidateOrchestration
{
    [Function(nameof(CandidateOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<CandidateCall>();
        if (!call.Acknowledged)
        {
            await MailCandidateAsync(
                context,
                call,
                call.Returns == 0 ? nameof(AcknowledgementMail) : nameof(BroughtBackMail)
            );
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
                // Appointed or declined: the stage told the candidate itself. Absent: erased, or brought back since.
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
                Step = call.MailStep,
            }
        );

    private static Task WarnRecruiterAsync(TaskOrchestrationContext context, CandidateCall call) =>
        context.SendAsync(
            new MailOrder
            {
                Procedure = call.Procedure,
                Kind = nameof(NoAnswerYetMail),
                Recipient = People.RecruiterId.Value,
                Step = call.MailStep,
                About = call.Candidate,
                Number = call.Warnings + 1,
            }
        );
}
