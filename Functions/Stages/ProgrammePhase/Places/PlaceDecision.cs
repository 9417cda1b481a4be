using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase.Places;

/// <summary>Which teams get a place, when more enrolled than there are places: decided by a person.</summary>
/// <param name="Teams">Who get a place.</param>
/// <param name="Changed">They are others than those who enrolled first.</param>
/// <param name="Reason">Absent when the order of enrolment was confirmed. The teams without a place read it.</param>
/// <param name="By">Id of who decided.</param>
public sealed record PlaceDecision(
    IReadOnlyList<CandidateId> Teams,
    bool Changed,
    string? Reason,
    PersonId By,
    DateTimeOffset At
)
{
    internal const string Name = "places.json";

    public static string Path(ProcedureId procedure, string step) => RecordPaths.Stage(procedure, step) + Name;
}

/// <summary>How the places would be given by the order of enrolment.</summary>
/// <param name="Waiting">Teams without an answer, in that order.</param>
/// <param name="Free">Places that nobody has.</param>
internal sealed record PlaceProposal(IReadOnlyList<Candidate> Waiting, int Free)
{
    /// <summary>Who enrolled first.</summary>
    public IReadOnlyList<Candidate> First => [.. Waiting.Take(Free)];

    /// <summary>There are more teams than places, so that somebody has to decide.</summary>
    public bool IsShort => Waiting.Count > Free;

    public static PlaceProposal Of(ProcedureDefinition definition, IReadOnlyList<Candidate> all) =>
        new(
            [.. all.Where(candidate => candidate.Status == CandidateStatus.Applied)],
            Math.Max((definition.Programme?.Places ?? 0) - all.Count(c => c.Status == CandidateStatus.Enrolled), 0)
        );
}
