using Recruitment.Procedures.Interviewing;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Interviews;

/// <summary>When the interviews of a procedure are.</summary>
/// <param name="Rounds">Those for which there are times, in order.</param>
public sealed record InterviewsModel(ProcedurePlace Place, IReadOnlyList<ListedRound> Rounds)
{
    public string Address => DeskAddresses.Interviews(Place.Id);
}

/// <summary>A round of interviews.</summary>
/// <param name="Stage">Its title.</param>
/// <param name="Names">Of the candidates, by id.</param>
public sealed record ListedRound(
    string Stage,
    InterviewSchedule Schedule,
    IReadOnlyDictionary<CandidateId, string> Names
)
{
    public string NameOf(CandidateId candidate) => Names.GetValueOrDefault(candidate, "–");
}
