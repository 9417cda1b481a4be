using Recruitment.Definition;

namespace Recruitment.Tests.Stages.Authorisation;

/// <summary>A procedure whose vacancy three people must approve before it opens.</summary>
internal static class SampleAuthorisation
{
    public const string Stage = "goedkeuring";

    /// <param name="needed">How many must approve; null: all.</param>
    public static ProcedureDefinition Before(ProcedureDefinition definition, int? needed) =>
        definition with
        {
            People = definition.People with
            {
                Approvers =
                [
                    new Person { Name = "Arie Visser", Email = "arie@alkwin.example" },
                    new Person { Name = "Bea Kok", Email = "bea@alkwin.example" },
                    new Person { Name = "Chris Prins", Email = "chris@alkwin.example" },
                ],
            },
            Stages =
            [
                new StageDefinition
                {
                    Id = Stage,
                    Kind = StageKind.Authorisation,
                    Deadline = "+2 werkdagen",
                    Approvals = needed,
                    RemindDaysBefore = [1],
                },
                .. definition.Stages,
            ],
        };
}
