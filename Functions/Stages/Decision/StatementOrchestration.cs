using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Decision;

/// <summary>
/// Tells the council at once that its written word was recorded. When it objects, recruiter and board hear so; when it has
/// not objected in time, the decision that waits is woken.
/// </summary>
public static class StatementOrchestration
{
    [Function(nameof(StatementOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var statement = context.RequireInput<StatementCall>();
        var call = statement.Call;
        var parties = await context.CallActivityAsync<StatementParties>(
            nameof(FindStatementPartiesActivity),
            call,
            Retries.Default
        );
        await context.TellAsync(
            parties.Council.Select(person => call.Mail(nameof(StatementMail), person.Value, statement.Number))
        );
        var wait = new StageWait(context);
        while (context.CurrentUtcDateTime < statement.TakesEffectAt.UtcDateTime)
        {
            await wait.UntilAsync(statement.TakesEffectAt);
            if (await ObjectedAsync(context, statement))
            {
                await context.TellAsync(
                    parties
                        .Board.Prepend(People.RecruiterId)
                        .Select(person => call.Mail(nameof(StatementObjectedMail), person.Value, statement.Number))
                );
                return;
            }
        }

        context.SendEvent(call.InstanceId, StageEvents.Acted, "");
    }

    private static Task<bool> ObjectedAsync(TaskOrchestrationContext context, StatementCall statement) =>
        context.CallActivityAsync<bool>(nameof(CheckObjectionActivity), statement, Retries.Default);
}

/// <summary>Input of <see cref="StatementOrchestration"/>. Ids only; UTC.</summary>
/// <param name="Call">The decision that is suspended.</param>
public sealed record StatementCall(StageCall Call, int Number, DateTimeOffset TakesEffectAt)
{
    /// <summary>Names it in the wake of the decision's step.</summary>
    public static string StepOf(string step, int number) => $"{step}-statement-{number}";
}
