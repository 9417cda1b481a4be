using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline;

/// <summary>
/// The stages after the appointment, one after the other, for whoever was appointed. It runs beside retention, which
/// erases the others meanwhile, and fails, halts and resumes apart from it. The recruiter can stop it; the appointment
/// stands.
/// </summary>
public static class AftercareOrchestration
{
    /// <summary>No step of a stage has this name, because every step ends with its round.</summary>
    /// <param name="earlier">How often it ran before: it begins anew for whoever is appointed after a place came free.</param>
    public static string InstanceIdOf(ProcedureId procedure, int earlier) =>
        earlier == 0 ? $"{procedure}-aftercare" : $"{procedure}-aftercare.{earlier + 1}";

    [Function(nameof(AftercareOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var procedure = context.GetInput<ProcedureId>();
        var stages = await context.CallActivityAsync<IReadOnlyList<StageOutline>>(
            nameof(OutlineActivity),
            procedure,
            Retries.Default
        );
        var cancelled = context.WaitForExternalEvent<object?>(ProcedureEvents.Cancelled);
        foreach (var stage in stages.Where(stage => stage.Kind.IsAftercare))
        {
            var call = new StageCall(procedure, stage.Id, stage.Rounds + 1);
            var (result, _) = await context.RunUntilItSucceedsAsync(stage.Kind, call, cancelled);
            if (result is null)
            {
                return;
            }
        }
    }
}
