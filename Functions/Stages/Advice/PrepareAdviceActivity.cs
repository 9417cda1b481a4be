using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>Tells whom to ask about whom. Reads only, so running twice is harmless.</summary>
public sealed class PrepareAdviceActivity(ProcedureRecords procedures, AdviceSubjects subjects)
{
    [Function(nameof(PrepareAdviceActivity))]
    public async Task<AdviceRequest> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var plan = AdviceStage.PlanOf(definition);
        var people = definition.People;
        var asked = people
            .CouncilIds.Zip(people.Council)
            .Where(p => plan.Section is not { } section || p.Second.SpeaksFor(section))
            .Select(p => p.First)
            .ToList();
        return new AdviceRequest(
            await subjects.FindAsync(call.Procedure, definition, cancellationToken),
            asked,
            [.. people.CouncilIds.Except(asked)],
            plan.TermWorkingDays,
            plan.ConsultationDays
        );
    }
}
