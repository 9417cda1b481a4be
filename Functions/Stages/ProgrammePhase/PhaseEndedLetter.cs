using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Definition.Programmes;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>How a phase went. It counts teams and names none, so that it need not go when one is erased.</summary>
public sealed record PhaseEndedLetter : Letter
{
    public PhaseEndedLetter(Letter letter)
        : base(letter) { }

    public required PhaseAgenda Agenda { get; init; }

    public string Title => StageTitles.Of(Stage(Agenda.Stage), Definition.Organisation.Language);

    public ProgrammeSession PlanOf(PlannedSession session) => Stage(Agenda.Stage).Phase!.Sessions[session.Number - 1]; // an agenda has a plan
}
