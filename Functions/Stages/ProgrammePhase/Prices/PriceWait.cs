using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase.Prices;

/// <summary>
/// Waits until the recruiter has named the price of every team that has a place: reminders before the deadline, the
/// coaches after it, and then more time, as often as it takes. No team is told that it takes part before it can be told
/// what that costs.
/// </summary>
internal static class PriceWait
{
    public static Task RunAsync(TaskOrchestrationContext context, StageWait stage, StageCall call) =>
        new OpenQuestion<PriceState>(() => ReadAsync(context, call), found => found.Unnamed > 0)
        {
            WorkingDays = found => found.WorkingDays,
            AskAsync = (_, number) => context.SendAsync(call.ToRecruiter(nameof(PricesAskedMail), number)),
            EscalateAsync = (found, number) =>
                context.SendAsync(
                    found.Coaches.Select(coach => call.Mail(nameof(PricesMissingMail), coach.Value, number))
                ),
        }.UntilAnsweredAsync(context, stage, call, NameOf(call.Step));

    public static string NameOf(Step step) => $"{step}-prices";

    private static Task<PriceState> ReadAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<PriceState>(nameof(ReadPricesActivity), call.Procedure, Retries.Default);
}

/// <summary>
/// Tells how many teams have a place and no price yet, and keeps the task of the recruiter. Running twice is harmless: it
/// sets the same.
/// </summary>
public sealed class ReadPricesActivity(ProcedureRecords procedures, CandidateRecords candidates, OpenTasks tasks)
{
    [Function(nameof(ReadPricesActivity))]
    public async Task<PriceState> RunAsync([ActivityTrigger] ProcedureId procedure, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var all = await candidates.ListAsync(procedure, cancellationToken);
        var unnamed = all.Count(c => c is { Status: CandidateStatus.Enrolled, Enrolment: { Price: null } });
        if (await procedures.GetAsync(procedure, cancellationToken) is { CurrentStage: { } stage } current)
        {
            var step = new Step(stage, current.Round);
            var task = new OpenTask(OpenTaskKind.Prices, People.RecruiterId.Value)
            {
                Page = new TaskPage(PriceLink.Name, step),
            };
            await tasks.SetAsync(
                procedure,
                PriceWait.NameOf(step),
                stage,
                unnamed > 0 ? [task] : [],
                cancellationToken
            );
        }

        return new PriceState(unnamed, definition.Programme?.Price.NamedWithinDays ?? 1, definition.People.CoachIds);
    }
}

/// <summary>What the orchestration knows of the prices: no amounts.</summary>
/// <param name="Unnamed">Teams that have a place and no price yet.</param>
/// <param name="WorkingDays">In which the recruiter names them.</param>
/// <param name="Coaches">Who hear when the recruiter does not.</param>
public sealed record PriceState(int Unnamed, int WorkingDays, IReadOnlyList<PersonId> Coaches);
