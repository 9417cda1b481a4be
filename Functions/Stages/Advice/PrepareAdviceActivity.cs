using Recruitment.Procedures;
using Recruitment.Procedures.Definition;
using Recruitment.Procedures.Definition.Rules;
using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>Tells whom to ask about whom. Reads only, so running twice is harmless.</summary>
public sealed class PrepareAdviceActivity(ProcedureRecords procedures, AdviceSubjects subjects)
{
    [Function(nameof(PrepareAdviceActivity))]
    public async Task<AdviceRequest> RunAsync(
        [ActivityTrigger] StageCall call,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var plan = AdviceStage.PlanOf(definition);
        var people = definition.People;
        var asked = people
            .CouncilIds.Where(id =>
                plan.Section is not { } section
                || AdviceRules.IsInSection(people.Council[Place(people, id)], section)
            )
            .ToList();
        return new AdviceRequest(
            await subjects.FindAsync(call.Procedure, definition, cancellationToken),
            asked,
            [.. people.CouncilIds.Except(asked)],
            plan.TermWorkingDays,
            plan.ConsultationDays
        );
    }

    private static int Place(People people, PersonId id) =>
        people.CouncilIds.TakeWhile(other => other != id).Count();
}
