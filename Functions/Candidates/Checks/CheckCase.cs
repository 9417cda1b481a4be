using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates.Checks;

/// <summary>The checks of a candidate, with what they are judged by.</summary>
public sealed record CheckCase(
    Procedure Procedure,
    ProcedureDefinition Definition,
    Candidate Candidate,
    CandidateChecks Checks
)
{
    public CheckPlan Plan => Definition.Stages.First(s => s.Id == Checks.Stage).Checks ?? new CheckPlan();

    /// <summary>The step that the procedure is at.</summary>
    public Step Step => new(Procedure.CurrentStage ?? "", Procedure.Round);

    /// <summary>Whether something can still be handed in and decided: people decide when it is over, not the clock.</summary>
    public bool IsOpen =>
        Checks.Outcome is null
        && !Candidate.Status.IsFinal
        && Procedure.IsUnderWay
        && Procedure.CurrentStage == Checks.Stage;

    public bool MayWaive(string id) =>
        Plan.WaiverOf(id) switch
        {
            Waiver.Anybody => true,
            Waiver.Internal => Candidate.Track == Track.Internal,
            _ => false,
        };

    /// <summary>The name of somebody of the organisation; the id of who was replaced since.</summary>
    public string NameOf(PersonId person) => Definition.People.Find(person)?.Name ?? person.Value;
}
