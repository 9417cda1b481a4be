using Recruitment.Procedures;
using Recruitment.Records;

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
        var council = people
            .CouncilIds.Zip(people.Council)
            .Where(p => plan.Section is not { } section || p.Second.SpeaksFor(section))
            .Select(p => p.First)
            .ToList();
        IReadOnlyList<PersonId> asked = people.CouncilSpeaker(plan.Section) is { } speaker ? [speaker] : [];
        return new AdviceRequest(
            await subjects.FindAsync(call.Procedure, definition, cancellationToken),
            asked,
            [.. people.CouncilIds.Except(council)],
            plan.TermWorkingDays,
            plan.ConsultationDays
        )
        {
            Reading = [.. council.Except(asked)],
        };
    }
}

/// <summary>What the council is asked. Ids only.</summary>
/// <param name="Candidates">About whom.</param>
/// <param name="Asked">Who answers for the council; before version 5 whoever of it was first.</param>
/// <param name="Informed">Of the section that is not asked (WMS art. 8(6)).</param>
/// <param name="TermWorkingDays">Null: until the stage's deadline.</param>
public sealed record AdviceRequest(
    IReadOnlyList<CandidateId> Candidates,
    IReadOnlyList<PersonId> Asked,
    IReadOnlyList<PersonId> Informed,
    int? TermWorkingDays,
    int ConsultationDays
)
{
    /// <summary>Who read along, and do not answer.</summary>
    public IReadOnlyList<PersonId> Reading { get; init; } = [];
}
