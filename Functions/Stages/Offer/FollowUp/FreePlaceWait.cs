using Recruitment.Correspondence;
using Recruitment.Procedures;

namespace Recruitment.Stages.Offer.FollowUp;

/// <summary>
/// What follows when whoever was appointed withdrew before the first day of work: the recruiter decides, and when the
/// recruiter is silent the board can. Nothing is offered to who is in reserve before that.
/// </summary>
internal static class FreePlaceWait
{
    /// <returns>How the stage ends; null: the offer goes out, to who is next.</returns>
    public static async Task<StageResult?> UntilDecidedAsync(
        TaskOrchestrationContext context,
        StageWait stage,
        StageCall call
    )
    {
        var state = await new OpenQuestion<FreePlaceState>(
            () => FindAsync(context, call),
            found => found is { IsAsked: true, Choice: null }
        )
        {
            WorkingDays = found => found.WorkingDays,
            AskAsync = (_, number) =>
                context.SendAsync(
                    call.ToRecruiter(number == 0 ? nameof(PlaceFreeMail) : nameof(PlaceFreeReminderMail), number)
                ),
            EscalateAsync = (found, number) =>
                context.TellAsync(
                    found.Board.Select(member => call.Mail(nameof(PlaceFreeEscalationMail), member.Value, number))
                ),
        }.UntilAnsweredAsync(context, stage, call, NameOf(call));
        return state.Choice switch
        {
            null or FollowUpChoice.Reserve => null,
            _ => state.OthersAppointed ? StageResult.Done : StageResult.NoAppointableCandidate,
        };
    }

    public static string NameOf(StageCall call) => $"{call.Step}-{FollowUpDecision.FreePlace}";

    private static Task<FreePlaceState> FindAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<FreePlaceState>(
            nameof(FindFreePlaceActivity),
            new StageMoment(call, context.CurrentUtcDateTime),
            Retries.Default
        );
}
