using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;

namespace Recruitment.Stages.Offer.FollowUp;

/// <summary>
/// How it goes on when nobody in the ranking is left: back to the board, when the committee recommended more people than
/// the board approved; else the recruiter decides, and when the recruiter is silent the board can. The procedure never
/// ends by itself.
/// </summary>
internal static class FollowUpWait
{
    public static async Task<StageResult> UntilDecidedAsync(
        TaskOrchestrationContext context,
        StageWait stage,
        StageCall call
    )
    {
        var state = await FindAsync(context, call);
        if (state.Back is { } back)
        {
            return back;
        }

        state = await new OpenQuestion<FollowUpState>(() => FindAsync(context, call), found => found.Choice is null)
        {
            WorkingDays = found => found.WorkingDays,
            AskAsync = (_, number) =>
                context.SendAsync(
                    call.ToRecruiter(number == 0 ? nameof(NobodyLeftMail) : nameof(NobodyLeftReminderMail), number)
                ),
            EscalateAsync = (found, number) =>
                context.TellAsync(
                    found.Board.Select(member => call.Mail(nameof(NobodyLeftEscalationMail), member.Value, number))
                ),
        }.UntilAnsweredAsync(context, stage, call, NameOf(call));
        return state.Choice == FollowUpChoice.Committee ? StageResult.SentBack : StageResult.NoAppointableCandidate;
    }

    public static string NameOf(StageCall call) => $"{call.Step}-follow-up";

    /// <summary>What the recruiter is to do while it is open.</summary>
    public static OpenTask TaskOf(OpenTaskKind kind, StageCall call, string question)
    {
        var page = new TaskPage(FollowUpLink.Name, call.Step, question);
        return new OpenTask(kind, People.RecruiterId.Value) { Page = page };
    }

    private static Task<FollowUpState> FindAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<FollowUpState>(
            nameof(FindFollowUpActivity),
            new StageMoment(call, context.CurrentUtcDateTime),
            Retries.Default
        );
}
